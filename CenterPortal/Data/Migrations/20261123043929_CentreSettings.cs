using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CenterPortal.Data.Migrations
{
    /// <inheritdoc />
    public partial class CentreSettings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "Version",
                table: "consultation_hours",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<int>(
                name: "Logo_Height",
                table: "centre",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Logo_PictureId",
                table: "centre",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Logo_Width",
                table: "centre",
                type: "INTEGER",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Version",
                table: "consultation_hours");

            migrationBuilder.DropColumn(
                name: "Logo_Height",
                table: "centre");

            migrationBuilder.DropColumn(
                name: "Logo_PictureId",
                table: "centre");

            migrationBuilder.DropColumn(
                name: "Logo_Width",
                table: "centre");
        }
    }
}
