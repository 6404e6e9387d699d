using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IodOutlook.Api.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class OrderLife : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "AgreedCents",
                table: "Orders",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "Amendments",
                table: "Orders",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Cancellation",
                table: "Orders",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CurrentProgress",
                table: "Orders",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "DepositWaits",
                table: "Orders",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Mission",
                table: "Orders",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "MissionTo",
                table: "Orders",
                type: "TEXT",
                nullable: true);

            // What orders had become before they said it in columns.
            migrationBuilder.Sql(
                """
                UPDATE Orders SET
                    AgreedCents = COALESCE((SELECT v.ExclVatCents FROM QuoteVersions v WHERE v.Id = Orders.QuoteVersionId), 0),
                    CurrentProgress = CASE
                        WHEN HandedOver IS NULL THEN 'ToHandOver'
                        WHEN Production IS NULL THEN 'AwaitingProduction'
                        WHEN json_extract(Production, '$.missing') IS NOT NULL THEN 'Incomplete'
                        ELSE 'UnderWay' END,
                    DepositWaits = CASE WHEN DepositInvoiceId IS NULL AND CAST(json_extract(Agreed, '$.deposit') AS INTEGER) > 0 THEN 1 ELSE 0 END,
                    MissionTo = json_extract(Agreed, '$.period.to')
                """);

            migrationBuilder.CreateIndex(
                name: "IX_Orders_CurrentProgress_RecordedAt",
                table: "Orders",
                columns: new[] { "CurrentProgress", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Orders_DepositWaits",
                table: "Orders",
                column: "DepositWaits");

            migrationBuilder.CreateIndex(
                name: "IX_Invoices_PaidOn_DueOn",
                table: "Invoices",
                columns: new[] { "PaidOn", "DueOn" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Orders_CurrentProgress_RecordedAt",
                table: "Orders");

            migrationBuilder.DropIndex(
                name: "IX_Orders_DepositWaits",
                table: "Orders");

            migrationBuilder.DropIndex(
                name: "IX_Invoices_PaidOn_DueOn",
                table: "Invoices");

            migrationBuilder.DropColumn(
                name: "AgreedCents",
                table: "Orders");

            migrationBuilder.DropColumn(
                name: "Amendments",
                table: "Orders");

            migrationBuilder.DropColumn(
                name: "Cancellation",
                table: "Orders");

            migrationBuilder.DropColumn(
                name: "CurrentProgress",
                table: "Orders");

            migrationBuilder.DropColumn(
                name: "DepositWaits",
                table: "Orders");

            migrationBuilder.DropColumn(
                name: "Mission",
                table: "Orders");

            migrationBuilder.DropColumn(
                name: "MissionTo",
                table: "Orders");
        }
    }
}
