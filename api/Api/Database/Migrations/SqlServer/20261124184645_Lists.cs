using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IodOutlook.Api.Database.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Lists : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Quotes_CurrentState",
                table: "Quotes");

            migrationBuilder.DropIndex(
                name: "IX_Demands_Stage",
                table: "Demands");

            migrationBuilder.AddColumn<long>(
                name: "CurrentCents",
                table: "Quotes",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.Sql("UPDATE Quotes SET CurrentCents = COALESCE((SELECT v.ExclVatCents FROM QuoteVersions v WHERE v.Id = Quotes.CurrentVersionId), 0)");

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_CurrentState_CreatedAt",
                table: "Quotes",
                columns: new[] { "CurrentState", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Demands_DeadlineTo",
                table: "Demands",
                column: "DeadlineTo");

            migrationBuilder.CreateIndex(
                name: "IX_Demands_Stage_ReceivedAt",
                table: "Demands",
                columns: new[] { "Stage", "ReceivedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Quotes_CurrentState_CreatedAt",
                table: "Quotes");

            migrationBuilder.DropIndex(
                name: "IX_Demands_DeadlineTo",
                table: "Demands");

            migrationBuilder.DropIndex(
                name: "IX_Demands_Stage_ReceivedAt",
                table: "Demands");

            migrationBuilder.DropColumn(
                name: "CurrentCents",
                table: "Quotes");

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_CurrentState",
                table: "Quotes",
                column: "CurrentState");

            migrationBuilder.CreateIndex(
                name: "IX_Demands_Stage",
                table: "Demands",
                column: "Stage");
        }
    }
}
