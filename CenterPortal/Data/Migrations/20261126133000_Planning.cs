using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CenterPortal.Data.Migrations
{
    /// <inheritdoc />
    public partial class Planning : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "team_links",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TeamId = table.Column<int>(type: "INTEGER", nullable: false),
                    Mark = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_team_links", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "visit_feedback",
                columns: table => new
                {
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LinkMark = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Score = table.Column<int>(type: "INTEGER", nullable: true),
                    WouldAskAgain = table.Column<bool>(type: "INTEGER", nullable: true),
                    Word = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visit_feedback", x => x.RequestId);
                });

            migrationBuilder.CreateTable(
                name: "visit_reports",
                columns: table => new
                {
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    TeamId = table.Column<int>(type: "INTEGER", nullable: false),
                    ProgrammeId = table.Column<int>(type: "INTEGER", nullable: false),
                    IsSample = table.Column<bool>(type: "INTEGER", nullable: false),
                    Came = table.Column<int>(type: "INTEGER", nullable: false),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    Instructors = table.Column<int>(type: "INTEGER", nullable: false),
                    InstructorMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    PicturesAgreedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visit_reports", x => x.RequestId);
                });

            migrationBuilder.CreateTable(
                name: "visit_pictures",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PictureId = table.Column<int>(type: "INTEGER", nullable: false),
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visit_pictures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_visit_pictures_visit_reports_RequestId",
                        column: x => x.RequestId,
                        principalTable: "visit_reports",
                        principalColumn: "RequestId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_team_links_Mark",
                table: "team_links",
                column: "Mark",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_team_links_TeamId",
                table: "team_links",
                column: "TeamId");

            migrationBuilder.CreateIndex(
                name: "IX_visit_feedback_LinkMark",
                table: "visit_feedback",
                column: "LinkMark",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_visit_pictures_RequestId",
                table: "visit_pictures",
                column: "RequestId");

            migrationBuilder.CreateIndex(
                name: "IX_visit_reports_Date_TeamId",
                table: "visit_reports",
                columns: new[] { "Date", "TeamId" });

            migrationBuilder.CreateIndex(
                name: "IX_visit_reports_ProgrammeId",
                table: "visit_reports",
                column: "ProgrammeId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "team_links");

            migrationBuilder.DropTable(
                name: "visit_feedback");

            migrationBuilder.DropTable(
                name: "visit_pictures");

            migrationBuilder.DropTable(
                name: "visit_reports");
        }
    }
}
