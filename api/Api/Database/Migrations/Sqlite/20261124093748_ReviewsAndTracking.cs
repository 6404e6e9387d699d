using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IodOutlook.Api.Database.Migrations.Sqlite
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
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "TrackingEdits",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    QuoteId = table.Column<Guid>(type: "TEXT", nullable: false),
                    QuoteName = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Column = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Was = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Proposed = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ReadAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SettledBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    SettledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TrackingEdits", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TrackingFiles",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    DriveFileId = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TrackingFiles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TrackingNotes",
                columns: table => new
                {
                    QuoteId = table.Column<Guid>(type: "TEXT", nullable: false),
                    NextAction = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Comment = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    WrittenNextAction = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    WrittenComment = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    WrittenStatus = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TrackingNotes", x => x.QuoteId);
                });

            migrationBuilder.CreateTable(
                name: "WeeklyReviews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Week = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Decisions = table.Column<string>(type: "TEXT", nullable: false),
                    Calls = table.Column<string>(type: "TEXT", nullable: false),
                    Participants = table.Column<string>(type: "TEXT", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DocumentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
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
