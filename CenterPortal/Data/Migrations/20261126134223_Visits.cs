using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CenterPortal.Data.Migrations
{
    /// <inheritdoc />
    public partial class Visits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "form_states",
                columns: table => new
                {
                    KeyMark = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Values = table.Column<string>(type: "TEXT", maxLength: 32000, nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_form_states", x => x.KeyMark);
                });

            migrationBuilder.CreateTable(
                name: "kit_stock",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ProgrammeId = table.Column<int>(type: "INTEGER", nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Quantity = table.Column<int>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kit_stock", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "place_claims",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Pool = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Size = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    HeldUntil = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_place_claims", x => x.Id);
                    table.CheckConstraint("place_claims_size", "\"Size\" > 0");
                });

            migrationBuilder.CreateTable(
                name: "public_sessions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ProgrammeId = table.Column<int>(type: "INTEGER", nullable: false),
                    TeamId = table.Column<int>(type: "INTEGER", nullable: false),
                    StartsAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    DistrictSlug = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Capacity = table.Column<int>(type: "INTEGER", nullable: false),
                    MostPerBooking = table.Column<int>(type: "INTEGER", nullable: false),
                    BookUntil = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Publication_By = table.Column<Guid>(type: "TEXT", nullable: true),
                    Publication_At = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CallingOff_By = table.Column<Guid>(type: "TEXT", nullable: true),
                    CallingOff_At = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CallingOff_Reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    IsSample = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_public_sessions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "receipts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 11, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PhoneMark = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    LinkMark = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    IssuedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FormKey = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    EndsAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_receipts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "session_shelf",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_session_shelf", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "team_day_changes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TeamId = table.Column<int>(type: "INTEGER", nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Part = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    Instructors = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_team_day_changes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "team_plans",
                columns: table => new
                {
                    TeamId = table.Column<int>(type: "INTEGER", nullable: false),
                    VisitsPerDay = table.Column<int>(type: "INTEGER", nullable: false),
                    SetUpMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    PackUpMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    Morning_From = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    Morning_To = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    Afternoon_From = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    Afternoon_To = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_team_plans", x => x.TeamId);
                });

            migrationBuilder.CreateTable(
                name: "visit_notes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: true),
                    IsInternal = table.Column<bool>(type: "INTEGER", nullable: false),
                    Text = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visit_notes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "visit_requests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProgrammeId = table.Column<int>(type: "INTEGER", nullable: false),
                    InstitutionKind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Institution = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    DistrictSlug = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Room = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    HasWater = table.Column<bool>(type: "INTEGER", nullable: false),
                    HasTables = table.Column<bool>(type: "INTEGER", nullable: false),
                    AgeBand = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    HeadCount = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Contact = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Phone = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Email = table.Column<byte[]>(type: "BLOB", nullable: true),
                    SpecialNeeds = table.Column<byte[]>(type: "BLOB", nullable: true),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Placing_TeamId = table.Column<int>(type: "INTEGER", nullable: true),
                    Placing_Date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Placing_Part = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    Placing_StartsAt = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    Placing_EndsAt = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    Placing_Instructors = table.Column<int>(type: "INTEGER", nullable: true),
                    Placing_Kind = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    Placing_Until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Confirmation_By = table.Column<Guid>(type: "TEXT", nullable: true),
                    Confirmation_At = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Decline_By = table.Column<Guid>(type: "TEXT", nullable: true),
                    Decline_At = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Decline_Reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Cancellation_By = table.Column<Guid>(type: "TEXT", nullable: true),
                    Cancellation_At = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Cancellation_IsByStaff = table.Column<bool>(type: "INTEGER", nullable: true),
                    Cancellation_Reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Lapse_At = table.Column<DateTime>(type: "TEXT", nullable: true),
                    IsSample = table.Column<bool>(type: "INTEGER", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visit_requests", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "visit_rules",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    LeadWorkingDays = table.Column<int>(type: "INTEGER", nullable: false),
                    HorizonDays = table.Column<int>(type: "INTEGER", nullable: false),
                    HoldWorkingHours = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangeDeadlineWorkingDays = table.Column<int>(type: "INTEGER", nullable: false),
                    OfferWorkingHours = table.Column<int>(type: "INTEGER", nullable: false),
                    DaysVersion = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visit_rules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "visit_steps",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: true),
                    Words = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visit_steps", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "waiting_entries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Queue = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Size = table.Column<int>(type: "INTEGER", nullable: false),
                    Since = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Turn = table.Column<long>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    OfferedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    OfferUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Offer = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Declined = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Passed = table.Column<int>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedHow = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_waiting_entries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "session_bookings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SessionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Size = table.Column<int>(type: "INTEGER", nullable: false),
                    For = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Group = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Contact = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Phone = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Email = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Needs = table.Column<byte[]>(type: "BLOB", nullable: true),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Cancellation_By = table.Column<Guid>(type: "TEXT", nullable: true),
                    Cancellation_At = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Cancellation_IsByStaff = table.Column<bool>(type: "INTEGER", nullable: true),
                    Cancellation_Reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    LapsedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Arrival_Size = table.Column<int>(type: "INTEGER", nullable: true),
                    Arrival_By = table.Column<Guid>(type: "TEXT", nullable: true),
                    Arrival_At = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_session_bookings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_session_bookings_public_sessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "public_sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "team_hours",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Day = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Part = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Instructors = table.Column<int>(type: "INTEGER", nullable: false),
                    TeamId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_team_hours", x => x.Id);
                    table.ForeignKey(
                        name: "FK_team_hours_team_plans_TeamId",
                        column: x => x.TeamId,
                        principalTable: "team_plans",
                        principalColumn: "TeamId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "team_travel",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    District = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    TeamId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_team_travel", x => x.Id);
                    table.ForeignKey(
                        name: "FK_team_travel_team_plans_TeamId",
                        column: x => x.TeamId,
                        principalTable: "team_plans",
                        principalColumn: "TeamId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "visit_wishes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Rank = table.Column<int>(type: "INTEGER", nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Part = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visit_wishes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_visit_wishes_visit_requests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "visit_requests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_form_states_ExpiresAt",
                table: "form_states",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_kit_stock_ProgrammeId_Date",
                table: "kit_stock",
                columns: new[] { "ProgrammeId", "Date" });

            migrationBuilder.CreateIndex(
                name: "IX_place_claims_HeldUntil",
                table: "place_claims",
                column: "HeldUntil");

            migrationBuilder.CreateIndex(
                name: "IX_place_claims_Pool_Kind_SubjectId",
                table: "place_claims",
                columns: new[] { "Pool", "Kind", "SubjectId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_public_sessions_ProgrammeId",
                table: "public_sessions",
                column: "ProgrammeId");

            migrationBuilder.CreateIndex(
                name: "IX_public_sessions_StartsAt",
                table: "public_sessions",
                column: "StartsAt");

            migrationBuilder.CreateIndex(
                name: "IX_receipts_FormKey",
                table: "receipts",
                column: "FormKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_receipts_Kind_SubjectId",
                table: "receipts",
                columns: new[] { "Kind", "SubjectId" });

            migrationBuilder.CreateIndex(
                name: "IX_receipts_LinkMark",
                table: "receipts",
                column: "LinkMark",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_receipts_Number",
                table: "receipts",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_receipts_PersonId",
                table: "receipts",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_session_bookings_PersonId",
                table: "session_bookings",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_session_bookings_SessionId",
                table: "session_bookings",
                column: "SessionId");

            migrationBuilder.CreateIndex(
                name: "IX_team_day_changes_TeamId_Date",
                table: "team_day_changes",
                columns: new[] { "TeamId", "Date" });

            migrationBuilder.CreateIndex(
                name: "IX_team_hours_TeamId",
                table: "team_hours",
                column: "TeamId");

            migrationBuilder.CreateIndex(
                name: "IX_team_travel_TeamId",
                table: "team_travel",
                column: "TeamId");

            migrationBuilder.CreateIndex(
                name: "IX_visit_notes_RequestId",
                table: "visit_notes",
                column: "RequestId");

            migrationBuilder.CreateIndex(
                name: "IX_visit_requests_MadeAt",
                table: "visit_requests",
                column: "MadeAt");

            migrationBuilder.CreateIndex(
                name: "IX_visit_requests_PersonId",
                table: "visit_requests",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_visit_requests_Placing_TeamId_Placing_Date",
                table: "visit_requests",
                columns: new[] { "Placing_TeamId", "Placing_Date" });

            migrationBuilder.CreateIndex(
                name: "IX_visit_requests_Placing_Until",
                table: "visit_requests",
                column: "Placing_Until");

            migrationBuilder.CreateIndex(
                name: "IX_visit_requests_ProgrammeId_MadeAt",
                table: "visit_requests",
                columns: new[] { "ProgrammeId", "MadeAt" });

            migrationBuilder.CreateIndex(
                name: "IX_visit_steps_RequestId",
                table: "visit_steps",
                column: "RequestId");

            migrationBuilder.CreateIndex(
                name: "IX_visit_wishes_RequestId",
                table: "visit_wishes",
                column: "RequestId");

            migrationBuilder.CreateIndex(
                name: "IX_waiting_entries_Kind_SubjectId",
                table: "waiting_entries",
                columns: new[] { "Kind", "SubjectId" });

            migrationBuilder.CreateIndex(
                name: "IX_waiting_entries_OfferUntil",
                table: "waiting_entries",
                column: "OfferUntil");

            migrationBuilder.CreateIndex(
                name: "IX_waiting_entries_Queue_Turn",
                table: "waiting_entries",
                columns: new[] { "Queue", "Turn" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "form_states");

            migrationBuilder.DropTable(
                name: "kit_stock");

            migrationBuilder.DropTable(
                name: "place_claims");

            migrationBuilder.DropTable(
                name: "receipts");

            migrationBuilder.DropTable(
                name: "session_bookings");

            migrationBuilder.DropTable(
                name: "session_shelf");

            migrationBuilder.DropTable(
                name: "team_day_changes");

            migrationBuilder.DropTable(
                name: "team_hours");

            migrationBuilder.DropTable(
                name: "team_travel");

            migrationBuilder.DropTable(
                name: "visit_notes");

            migrationBuilder.DropTable(
                name: "visit_rules");

            migrationBuilder.DropTable(
                name: "visit_steps");

            migrationBuilder.DropTable(
                name: "visit_wishes");

            migrationBuilder.DropTable(
                name: "waiting_entries");

            migrationBuilder.DropTable(
                name: "public_sessions");

            migrationBuilder.DropTable(
                name: "team_plans");

            migrationBuilder.DropTable(
                name: "visit_requests");
        }
    }
}
