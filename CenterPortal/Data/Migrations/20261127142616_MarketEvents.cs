using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CenterPortal.Data.Migrations
{
    /// <inheritdoc />
    public partial class MarketEvents : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "enterprises",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Description = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    ConsortiumId = table.Column<int>(type: "INTEGER", nullable: true),
                    IsSample = table.Column<bool>(type: "INTEGER", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_enterprises", x => x.Id);
                    table.ForeignKey(
                        name: "FK_enterprises_enterprises_ConsortiumId",
                        column: x => x.ConsortiumId,
                        principalTable: "enterprises",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "event_series",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Rule = table.Column<string>(type: "TEXT", nullable: false),
                    Template = table.Column<string>(type: "TEXT", nullable: false),
                    IsSample = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_event_series", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "event_shelf",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_event_shelf", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "venues",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    DistrictSlug = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Guide = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Latitude = table.Column<double>(type: "REAL", nullable: true),
                    Longitude = table.Column<double>(type: "REAL", nullable: true),
                    Contact = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    IsSample = table.Column<bool>(type: "INTEGER", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_venues", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "market_events",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SeriesId = table.Column<int>(type: "INTEGER", nullable: true),
                    SeriesDate = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    IsByHand = table.Column<bool>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    VenueId = table.Column<int>(type: "INTEGER", nullable: false),
                    StartsAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndsAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Summary = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    RainPlan = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    RainVenueId = table.Column<int>(type: "INTEGER", nullable: true),
                    Capacity = table.Column<int>(type: "INTEGER", nullable: false),
                    Publication_By = table.Column<Guid>(type: "TEXT", nullable: true),
                    Publication_At = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Cancellation_By = table.Column<Guid>(type: "TEXT", nullable: true),
                    Cancellation_At = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Cancellation_Reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Former_VenueId = table.Column<int>(type: "INTEGER", nullable: true),
                    Former_StartsAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Former_EndsAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Former_At = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Former_Reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    IsSample = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    PlannedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_market_events", x => x.Id);
                    table.ForeignKey(
                        name: "FK_market_events_event_series_SeriesId",
                        column: x => x.SeriesId,
                        principalTable: "event_series",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_market_events_venues_VenueId",
                        column: x => x.VenueId,
                        principalTable: "venues",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "booths",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EventId = table.Column<int>(type: "INTEGER", nullable: false),
                    Label = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    TeamId = table.Column<int>(type: "INTEGER", nullable: true),
                    EnterpriseId = table.Column<int>(type: "INTEGER", nullable: true),
                    Guest = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Goods = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Column = table.Column<int>(type: "INTEGER", nullable: false),
                    Row = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_booths", x => x.Id);
                    table.ForeignKey(
                        name: "FK_booths_market_events_EventId",
                        column: x => x.EventId,
                        principalTable: "market_events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_booths_EventId_Label",
                table: "booths",
                columns: new[] { "EventId", "Label" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_booths_EventId_Row_Column",
                table: "booths",
                columns: new[] { "EventId", "Row", "Column" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_enterprises_ConsortiumId",
                table: "enterprises",
                column: "ConsortiumId");

            migrationBuilder.CreateIndex(
                name: "IX_enterprises_Slug",
                table: "enterprises",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_market_events_EndsAt",
                table: "market_events",
                column: "EndsAt");

            migrationBuilder.CreateIndex(
                name: "IX_market_events_From",
                table: "market_events",
                column: "From");

            migrationBuilder.CreateIndex(
                name: "IX_market_events_SeriesId_SeriesDate",
                table: "market_events",
                columns: new[] { "SeriesId", "SeriesDate" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_market_events_StartsAt",
                table: "market_events",
                column: "StartsAt");

            migrationBuilder.CreateIndex(
                name: "IX_market_events_VenueId",
                table: "market_events",
                column: "VenueId");

            migrationBuilder.CreateIndex(
                name: "IX_venues_Slug",
                table: "venues",
                column: "Slug",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "booths");

            migrationBuilder.DropTable(
                name: "enterprises");

            migrationBuilder.DropTable(
                name: "event_shelf");

            migrationBuilder.DropTable(
                name: "market_events");

            migrationBuilder.DropTable(
                name: "event_series");

            migrationBuilder.DropTable(
                name: "venues");
        }
    }
}
