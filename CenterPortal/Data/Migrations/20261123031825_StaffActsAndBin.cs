using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CenterPortal.Data.Migrations
{
    /// <inheritdoc />
    public partial class StaffActsAndBin : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Subject",
                table: "staff_acts",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SubjectName",
                table: "staff_acts",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "Trashing_At",
                table: "articles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Trashing_By",
                table: "articles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "WriterId",
                table: "articles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_staff_acts_Subject",
                table: "staff_acts",
                column: "Subject");

            // Who did it used to be a word of the program; now it is a person's id or nothing.
            foreach (var record in new[] { "Publication", "Withdrawal", "Best", "Pin" })
                migrationBuilder.Sql($"UPDATE articles SET {record}_By = NULL;");

            foreach (var act in new[] { "UPDATE", "DELETE" })
                migrationBuilder.Sql($"CREATE TRIGGER staff_acts_no_{act} BEFORE {act} ON staff_acts BEGIN SELECT RAISE(ABORT, 'staff_acts is append-only'); END;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_staff_acts_Subject",
                table: "staff_acts");

            migrationBuilder.DropColumn(
                name: "Subject",
                table: "staff_acts");

            migrationBuilder.DropColumn(
                name: "SubjectName",
                table: "staff_acts");

            migrationBuilder.DropColumn(
                name: "Trashing_At",
                table: "articles");

            migrationBuilder.DropColumn(
                name: "Trashing_By",
                table: "articles");

            migrationBuilder.DropColumn(
                name: "WriterId",
                table: "articles");
        }
    }
}
