using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IodOutlook.Api.Database.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Conversations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Conversation",
                table: "Mails",
                type: "nvarchar(44)",
                maxLength: 44,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.CreateIndex(
                name: "IX_Mails_Conversation",
                table: "Mails",
                column: "Conversation");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Mails_Conversation",
                table: "Mails");

            migrationBuilder.DropColumn(
                name: "Conversation",
                table: "Mails");
        }
    }
}
