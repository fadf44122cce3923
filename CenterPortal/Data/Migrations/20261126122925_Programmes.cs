using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CenterPortal.Data.Migrations
{
    /// <inheritdoc />
    public partial class Programmes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "districts",
                columns: table => new
                {
                    Slug = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_districts", x => x.Slug);
                });

            migrationBuilder.CreateTable(
                name: "programme_kinds",
                columns: table => new
                {
                    Slug = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programme_kinds", x => x.Slug);
                });

            migrationBuilder.CreateTable(
                name: "programme_shelf",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programme_shelf", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "teams",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DistrictSlug = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Description = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    IsSample = table.Column<bool>(type: "INTEGER", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_teams", x => x.Id);
                    table.ForeignKey(
                        name: "FK_teams_districts_DistrictSlug",
                        column: x => x.DistrictSlug,
                        principalTable: "districts",
                        principalColumn: "Slug",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "programmes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    KindSlug = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Ages = table.Column<int>(type: "INTEGER", nullable: false),
                    SizeFrom = table.Column<int>(type: "INTEGER", nullable: false),
                    SizeTo = table.Column<int>(type: "INTEGER", nullable: false),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    PricePerPerson = table.Column<int>(type: "INTEGER", nullable: false),
                    Makes = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Needs = table.Column<int>(type: "INTEGER", nullable: false),
                    NeedsNote = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    Seasons = table.Column<int>(type: "INTEGER", nullable: false),
                    Description = table.Column<string>(type: "TEXT", maxLength: 3000, nullable: false),
                    SafetyNotes = table.Column<string>(type: "TEXT", maxLength: 1200, nullable: false),
                    PerInstructor = table.Column<int>(type: "INTEGER", nullable: false),
                    UsesKits = table.Column<bool>(type: "INTEGER", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    IsSample = table.Column<bool>(type: "INTEGER", nullable: false),
                    Hiding_By = table.Column<Guid>(type: "TEXT", nullable: true),
                    Hiding_At = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Removal_By = table.Column<Guid>(type: "TEXT", nullable: true),
                    Removal_At = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    TextVersion = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programmes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_programmes_programme_kinds_KindSlug",
                        column: x => x.KindSlug,
                        principalTable: "programme_kinds",
                        principalColumn: "Slug",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "programme_pictures",
                columns: table => new
                {
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    ProgrammeId = table.Column<int>(type: "INTEGER", nullable: false),
                    PictureId = table.Column<int>(type: "INTEGER", nullable: false),
                    Alt = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programme_pictures", x => new { x.ProgrammeId, x.Position });
                    table.ForeignKey(
                        name: "FK_programme_pictures_programmes_ProgrammeId",
                        column: x => x.ProgrammeId,
                        principalTable: "programmes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "programme_questions",
                columns: table => new
                {
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    ProgrammeId = table.Column<int>(type: "INTEGER", nullable: false),
                    Asked = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programme_questions", x => new { x.ProgrammeId, x.Position });
                    table.ForeignKey(
                        name: "FK_programme_questions_programmes_ProgrammeId",
                        column: x => x.ProgrammeId,
                        principalTable: "programmes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "programme_teams",
                columns: table => new
                {
                    ProgrammeId = table.Column<int>(type: "INTEGER", nullable: false),
                    TeamId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programme_teams", x => new { x.ProgrammeId, x.TeamId });
                    table.ForeignKey(
                        name: "FK_programme_teams_programmes_ProgrammeId",
                        column: x => x.ProgrammeId,
                        principalTable: "programmes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_programme_teams_TeamId",
                table: "programme_teams",
                column: "TeamId");

            migrationBuilder.CreateIndex(
                name: "IX_programmes_KindSlug",
                table: "programmes",
                column: "KindSlug");

            migrationBuilder.CreateIndex(
                name: "IX_programmes_Order_Id",
                table: "programmes",
                columns: new[] { "Order", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_programmes_Slug",
                table: "programmes",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_teams_DistrictSlug",
                table: "teams",
                column: "DistrictSlug");

            migrationBuilder.CreateIndex(
                name: "IX_teams_Slug",
                table: "teams",
                column: "Slug",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "programme_pictures");

            migrationBuilder.DropTable(
                name: "programme_questions");

            migrationBuilder.DropTable(
                name: "programme_shelf");

            migrationBuilder.DropTable(
                name: "programme_teams");

            migrationBuilder.DropTable(
                name: "teams");

            migrationBuilder.DropTable(
                name: "programmes");

            migrationBuilder.DropTable(
                name: "districts");

            migrationBuilder.DropTable(
                name: "programme_kinds");
        }
    }
}
