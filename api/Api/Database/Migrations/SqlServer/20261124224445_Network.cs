using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IodOutlook.Api.Database.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Network : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "BreakfastId",
                table: "Demands",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Thanks",
                table: "Demands",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Objection",
                table: "Contacts",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Breakfasts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    Details = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    HostId = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Guests = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    CancelReason = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Breakfasts", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Demands_BreakfastId",
                table: "Demands",
                column: "BreakfastId");

            migrationBuilder.CreateIndex(
                name: "IX_Breakfasts_Date",
                table: "Breakfasts",
                column: "Date");

            migrationBuilder.CreateIndex(
                name: "IX_Breakfasts_State_Date",
                table: "Breakfasts",
                columns: new[] { "State", "Date" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Breakfasts");

            migrationBuilder.DropIndex(
                name: "IX_Demands_BreakfastId",
                table: "Demands");

            migrationBuilder.DropColumn(
                name: "BreakfastId",
                table: "Demands");

            migrationBuilder.DropColumn(
                name: "Thanks",
                table: "Demands");

            migrationBuilder.DropColumn(
                name: "Objection",
                table: "Contacts");
        }
    }
}
