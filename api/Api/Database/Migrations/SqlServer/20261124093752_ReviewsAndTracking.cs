using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IodOutlook.Api.Database.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class ReviewsAndTracking : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsAlerted",
                table: "FollowUpSchedules",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "TrackingEdits",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    QuoteId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    QuoteName = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Column = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Was = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Proposed = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ReadAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SettledBy = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Latin1_General_100_BIN2"),
                    SettledAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TrackingEdits", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TrackingFiles",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    DriveFileId = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TrackingFiles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TrackingNotes",
                columns: table => new
                {
                    QuoteId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    NextAction = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Comment = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    WrittenNextAction = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    WrittenComment = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    WrittenStatus = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TrackingNotes", x => x.QuoteId);
                });

            migrationBuilder.CreateTable(
                name: "WeeklyReviews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Week = table.Column<DateOnly>(type: "date", nullable: false),
                    Decisions = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Calls = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Participants = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DocumentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WeeklyReviews", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_FollowUpSchedules_IsAlerted",
                table: "FollowUpSchedules",
                column: "IsAlerted");

            migrationBuilder.CreateIndex(
                name: "IX_TrackingEdits_QuoteId",
                table: "TrackingEdits",
                column: "QuoteId");

            migrationBuilder.CreateIndex(
                name: "IX_TrackingEdits_State_ReadAt",
                table: "TrackingEdits",
                columns: new[] { "State", "ReadAt" });

            migrationBuilder.CreateIndex(
                name: "IX_WeeklyReviews_Week",
                table: "WeeklyReviews",
                column: "Week",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "TrackingEdits");

            migrationBuilder.DropTable(
                name: "TrackingFiles");

            migrationBuilder.DropTable(
                name: "TrackingNotes");

            migrationBuilder.DropTable(
                name: "WeeklyReviews");

            migrationBuilder.DropIndex(
                name: "IX_FollowUpSchedules_IsAlerted",
                table: "FollowUpSchedules");

            migrationBuilder.DropColumn(
                name: "IsAlerted",
                table: "FollowUpSchedules");
        }
    }
}
