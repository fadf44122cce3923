using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CenterPortal.Data.Migrations
{
    /// <inheritdoc />
    public partial class EventReminders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "event_reminders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EventId = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Email = table.Column<byte[]>(type: "BLOB", nullable: false),
                    EmailMark = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    LinkMark = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Asks = table.Column<int>(type: "INTEGER", nullable: false),
                    ConfirmedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    StoppedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_event_reminders", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_event_reminders_EmailMark",
                table: "event_reminders",
                column: "EmailMark");

            migrationBuilder.CreateIndex(
                name: "IX_event_reminders_EventId_EmailMark",
                table: "event_reminders",
                columns: new[] { "EventId", "EmailMark" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_event_reminders_LinkMark",
                table: "event_reminders",
                column: "LinkMark",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_event_reminders_PersonId",
                table: "event_reminders",
                column: "PersonId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "event_reminders");
        }
    }
}
