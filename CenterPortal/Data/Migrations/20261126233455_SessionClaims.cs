using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CenterPortal.Data.Migrations
{
    /// <inheritdoc />
    public partial class SessionClaims : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // DropColumn would make the table anew in several transactions; whoever is killed between them is helped by no next start.
            migrationBuilder.Sql("ALTER TABLE receipts DROP COLUMN EndsAt;");

            migrationBuilder.AddColumn<DateTime>(
                name: "News_At",
                table: "visit_requests",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "News_Words",
                table: "visit_requests",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "PlannedAt",
                table: "public_sessions",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.Sql("UPDATE public_sessions SET PlannedAt = Publication_At WHERE Publication_At IS NOT NULL;");

            migrationBuilder.CreateIndex(
                name: "IX_visit_requests_News_At",
                table: "visit_requests",
                column: "News_At");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_visit_requests_News_At",
                table: "visit_requests");

            migrationBuilder.DropColumn(
                name: "News_At",
                table: "visit_requests");

            migrationBuilder.DropColumn(
                name: "News_Words",
                table: "visit_requests");

            migrationBuilder.DropColumn(
                name: "PlannedAt",
                table: "public_sessions");

            migrationBuilder.AddColumn<DateTime>(
                name: "EndsAt",
                table: "receipts",
                type: "TEXT",
                nullable: true);
        }
    }
}
