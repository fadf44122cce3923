using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CenterPortal.Data.Migrations
{
    /// <inheritdoc />
    public partial class TextVersions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "Version",
                table: "imported_articles",
                newName: "TextVersion");

            migrationBuilder.AddColumn<long>(
                name: "TextVersion",
                table: "articles",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            // What was imported before counts as unedited exactly when its version has not moved since.
            migrationBuilder.Sql("UPDATE articles SET TextVersion = Version;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "TextVersion",
                table: "articles");

            migrationBuilder.RenameColumn(
                name: "TextVersion",
                table: "imported_articles",
                newName: "Version");
        }
    }
}
