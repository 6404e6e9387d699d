using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IodOutlook.Api.Database.Migrations.Sqlite
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Thanks",
                table: "Demands",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Objection",
                table: "Contacts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Breakfasts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Details = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    HostId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Guests = table.Column<string>(type: "TEXT", nullable: false),
                    CancelReason = table.Column<string>(type: "TEXT", nullable: true),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
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
