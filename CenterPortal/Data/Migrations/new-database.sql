CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);

BEGIN TRANSACTION;
CREATE TABLE "backup_runs" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_backup_runs" PRIMARY KEY AUTOINCREMENT,
    "At" TEXT NOT NULL,
    "FileName" TEXT NOT NULL,
    "Bytes" INTEGER NOT NULL,
    "ContentBytes" INTEGER NOT NULL,
    "Failure" TEXT NULL
);

CREATE TABLE "boards" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_boards" PRIMARY KEY AUTOINCREMENT,
    "Slug" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Description" TEXT NOT NULL,
    "Order" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL
);

CREATE TABLE "boundaries_passed" (
    "Name" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "PK_boundaries_passed" PRIMARY KEY ("Name", "At")
);

CREATE TABLE "centre" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_centre" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "StatementOpening" TEXT NOT NULL,
    "StatementEmphasis" TEXT NOT NULL,
    "Lead" TEXT NOT NULL,
    "Introduction" TEXT NOT NULL,
    "Services" TEXT NOT NULL,
    "Districts" TEXT NOT NULL,
    "Greeting" TEXT NOT NULL,
    "Phone" TEXT NOT NULL,
    "Email" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    "Version" INTEGER NOT NULL
);

CREATE TABLE "changes" (
    "Sequence" INTEGER NOT NULL CONSTRAINT "PK_changes" PRIMARY KEY AUTOINCREMENT,
    "Topic" TEXT NOT NULL,
    "EntityId" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Kind" TEXT NOT NULL,
    "Part" TEXT NULL,
    "At" TEXT NOT NULL
);

CREATE TABLE "consultation_hours" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_consultation_hours" PRIMARY KEY,
    "Week" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL
);

CREATE TABLE "holidays" (
    "Date" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    CONSTRAINT "PK_holidays" PRIMARY KEY ("Date", "Name")
);

CREATE TABLE "impact_figures" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_impact_figures" PRIMARY KEY AUTOINCREMENT,
    "Label" TEXT NOT NULL,
    "Value" INTEGER NOT NULL,
    "Unit" TEXT NOT NULL,
    "Period" TEXT NOT NULL,
    "Source" TEXT NOT NULL,
    "Order" INTEGER NOT NULL
);

CREATE TABLE "imported_articles" (
    "Key" TEXT NOT NULL CONSTRAINT "PK_imported_articles" PRIMARY KEY,
    "ArticleId" INTEGER NOT NULL,
    "TextVersion" INTEGER NOT NULL,
    "At" TEXT NOT NULL
);

CREATE TABLE "job_leases" (
    "Name" TEXT NOT NULL CONSTRAINT "PK_job_leases" PRIMARY KEY,
    "Owner" TEXT NULL,
    "HeldUntil" TEXT NOT NULL,
    "FinishedAt" TEXT NULL
);

CREATE TABLE "key_sets" (
    "Mark" TEXT NOT NULL CONSTRAINT "PK_key_sets" PRIMARY KEY,
    "MadeAt" TEXT NOT NULL
);

CREATE TABLE "person_keys" (
    "PersonId" TEXT NOT NULL CONSTRAINT "PK_person_keys" PRIMARY KEY,
    "MadeAt" TEXT NOT NULL,
    "DestroyedAt" TEXT NULL
);

CREATE TABLE "personal_reads" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_personal_reads" PRIMARY KEY AUTOINCREMENT,
    "At" TEXT NOT NULL,
    "By" TEXT NULL,
    "PersonId" TEXT NOT NULL,
    "Place" TEXT NOT NULL,
    "Purpose" TEXT NOT NULL
);

CREATE TABLE "search_documents" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_search_documents" PRIMARY KEY,
    "Kind" TEXT NOT NULL,
    "EntityId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Place" TEXT NOT NULL,
    "Address" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "IsSample" INTEGER NOT NULL
);

CREATE TABLE "sign_in_failures" (
    "Mark" TEXT NOT NULL CONSTRAINT "PK_sign_in_failures" PRIMARY KEY,
    "Count" INTEGER NOT NULL,
    "LastAt" TEXT NOT NULL
);

CREATE TABLE "staff_acts" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_staff_acts" PRIMARY KEY AUTOINCREMENT,
    "At" TEXT NOT NULL,
    "By" TEXT NULL,
    "Act" TEXT NOT NULL,
    "PersonId" TEXT NULL,
    "Before" TEXT NULL,
    "After" TEXT NULL,
    "detail" BLOB NULL
);

CREATE TABLE "users" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_users" PRIMARY KEY,
    "email" BLOB NULL,
    "name" BLOB NULL,
    "Role" TEXT NOT NULL,
    "ReadsPersonalData" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "DisabledAt" TEXT NULL,
    "DisabledBy" TEXT NULL,
    "Version" INTEGER NOT NULL,
    "UserName" TEXT NULL,
    "NormalizedUserName" TEXT NULL,
    "NormalizedEmail" TEXT NULL,
    "PasswordHash" TEXT NULL,
    "SecurityStamp" TEXT NULL,
    "ConcurrencyStamp" TEXT NULL,
    "TwoFactorEnabled" INTEGER NOT NULL
);

CREATE TABLE "view_marks" (
    "Day" TEXT NOT NULL,
    "ArticleId" INTEGER NOT NULL,
    "Mark" BLOB NOT NULL,
    CONSTRAINT "PK_view_marks" PRIMARY KEY ("Day", "ArticleId", "Mark")
);

CREATE TABLE "view_salts" (
    "Day" TEXT NOT NULL CONSTRAINT "PK_view_salts" PRIMARY KEY,
    "Salt" BLOB NOT NULL
);

CREATE TABLE "articles" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_articles" PRIMARY KEY AUTOINCREMENT,
    "BoardId" INTEGER NOT NULL,
    "Title" TEXT NOT NULL,
    "Author" TEXT NOT NULL,
    "WrittenAt" TEXT NOT NULL,
    "ChangedAt" TEXT NULL,
    "MaskedAddress" TEXT NULL,
    "Source_Outlet" TEXT NULL,
    "Source_Reporter" TEXT NULL,
    "Source_PublishedOn" TEXT NULL,
    "Source_Link" TEXT NULL,
    "Publication_By" TEXT NULL,
    "Publication_At" TEXT NULL,
    "Withdrawal_By" TEXT NULL,
    "Withdrawal_At" TEXT NULL,
    "Withdrawal_Reason" TEXT NULL,
    "Best_Order" INTEGER NULL,
    "Best_Reason" TEXT NULL,
    "Best_Until" TEXT NULL,
    "Best_By" TEXT NULL,
    "Best_At" TEXT NULL,
    "Pin_Until" TEXT NULL,
    "Pin_By" TEXT NULL,
    "Pin_At" TEXT NULL,
    "IsTextMissing" INTEGER NOT NULL,
    "IsSample" INTEGER NOT NULL,
    "Views" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL,
    "TextVersion" INTEGER NOT NULL,
    CONSTRAINT "FK_articles_boards_BoardId" FOREIGN KEY ("BoardId") REFERENCES "boards" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "account_links" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_account_links" PRIMARY KEY,
    "Hash" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "PersonId" TEXT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ExpiresAt" TEXT NOT NULL,
    "EndedAt" TEXT NULL,
    CONSTRAINT "FK_account_links_users_PersonId" FOREIGN KEY ("PersonId") REFERENCES "users" ("Id")
);

CREATE TABLE "sessions" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_sessions" PRIMARY KEY,
    "PersonId" TEXT NOT NULL,
    "BeganAt" TEXT NOT NULL,
    "Way" TEXT NOT NULL,
    "Browser" TEXT NOT NULL,
    "EndedAt" TEXT NULL,
    CONSTRAINT "FK_sessions_users_PersonId" FOREIGN KEY ("PersonId") REFERENCES "users" ("Id") ON DELETE CASCADE
);

CREATE TABLE "user_passkeys" (
    "CredentialId" BLOB NOT NULL CONSTRAINT "PK_user_passkeys" PRIMARY KEY,
    "UserId" TEXT NOT NULL,
    "Data" TEXT NOT NULL,
    CONSTRAINT "FK_user_passkeys_users_UserId" FOREIGN KEY ("UserId") REFERENCES "users" ("Id") ON DELETE CASCADE
);

CREATE TABLE "user_tokens" (
    "UserId" TEXT NOT NULL,
    "LoginProvider" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Value" TEXT NULL,
    CONSTRAINT "PK_user_tokens" PRIMARY KEY ("UserId", "LoginProvider", "Name"),
    CONSTRAINT "FK_user_tokens_users_UserId" FOREIGN KEY ("UserId") REFERENCES "users" ("Id") ON DELETE CASCADE
);

CREATE TABLE "article_blocks" (
    "ArticleId" INTEGER NOT NULL,
    "Number" INTEGER NOT NULL,
    "Position" INTEGER NOT NULL,
    "Html" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "PK_article_blocks" PRIMARY KEY ("ArticleId", "Number"),
    CONSTRAINT "FK_article_blocks_articles_ArticleId" FOREIGN KEY ("ArticleId") REFERENCES "articles" ("Id") ON DELETE CASCADE
);

CREATE TABLE "attachments" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_attachments" PRIMARY KEY AUTOINCREMENT,
    "ArticleId" INTEGER NOT NULL,
    "Position" INTEGER NOT NULL,
    "Name" TEXT NOT NULL,
    "StoredName" TEXT NULL,
    "Size" INTEGER NOT NULL,
    "Downloads" INTEGER NOT NULL,
    CONSTRAINT "FK_attachments_articles_ArticleId" FOREIGN KEY ("ArticleId") REFERENCES "articles" ("Id") ON DELETE CASCADE
);

CREATE UNIQUE INDEX "IX_account_links_Hash" ON "account_links" ("Hash");

CREATE INDEX "IX_account_links_PersonId" ON "account_links" ("PersonId");

CREATE INDEX "IX_articles_BoardId_WrittenAt_Id" ON "articles" ("BoardId", "WrittenAt", "Id");

CREATE INDEX "IX_articles_WrittenAt_Id" ON "articles" ("WrittenAt", "Id");

CREATE INDEX "IX_attachments_ArticleId" ON "attachments" ("ArticleId");

CREATE UNIQUE INDEX "IX_boards_Slug" ON "boards" ("Slug");

CREATE INDEX "IX_changes_At" ON "changes" ("At");

CREATE INDEX "IX_imported_articles_ArticleId" ON "imported_articles" ("ArticleId");

CREATE INDEX "IX_personal_reads_PersonId_Id" ON "personal_reads" ("PersonId", "Id");

CREATE UNIQUE INDEX "IX_search_documents_Kind_EntityId" ON "search_documents" ("Kind", "EntityId");

CREATE INDEX "IX_sessions_PersonId" ON "sessions" ("PersonId");

CREATE INDEX "IX_staff_acts_At" ON "staff_acts" ("At");

CREATE INDEX "IX_user_passkeys_UserId" ON "user_passkeys" ("UserId");

CREATE UNIQUE INDEX "IX_users_NormalizedEmail" ON "users" ("NormalizedEmail");

CREATE UNIQUE INDEX "IX_users_NormalizedUserName" ON "users" ("NormalizedUserName");

CREATE VIRTUAL TABLE search_index USING fts5(grams, initials, facets, content='', contentless_delete=1, prefix='4', tokenize='ascii');

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261123024110_Initial', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
ALTER TABLE "staff_acts" ADD "Subject" TEXT NULL;

ALTER TABLE "staff_acts" ADD "SubjectName" TEXT NULL;

ALTER TABLE "articles" ADD "Trashing_At" TEXT NULL;

ALTER TABLE "articles" ADD "Trashing_By" TEXT NULL;

ALTER TABLE "articles" ADD "WriterId" TEXT NULL;

CREATE INDEX "IX_staff_acts_Subject" ON "staff_acts" ("Subject");

UPDATE articles SET Publication_By = NULL;

UPDATE articles SET Withdrawal_By = NULL;

UPDATE articles SET Best_By = NULL;

UPDATE articles SET Pin_By = NULL;

CREATE TRIGGER staff_acts_no_UPDATE BEFORE UPDATE ON staff_acts BEGIN SELECT RAISE(ABORT, 'staff_acts is append-only'); END;

CREATE TRIGGER staff_acts_no_DELETE BEFORE DELETE ON staff_acts BEGIN SELECT RAISE(ABORT, 'staff_acts is append-only'); END;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261123031825_StaffActsAndBin', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
CREATE TABLE "pictures" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_pictures" PRIMARY KEY AUTOINCREMENT,
    "Name" TEXT NOT NULL,
    "Hash" TEXT NOT NULL,
    "Width" INTEGER NOT NULL,
    "Height" INTEGER NOT NULL,
    "Alt" TEXT NOT NULL,
    "By" TEXT NULL,
    "At" TEXT NOT NULL,
    "Removal_By" TEXT NULL,
    "Removal_At" TEXT NULL,
    "Version" INTEGER NOT NULL
);

CREATE TABLE "uploads" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_uploads" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "StoredName" TEXT NOT NULL,
    "Size" INTEGER NOT NULL,
    "By" TEXT NOT NULL,
    "At" TEXT NOT NULL
);

CREATE TABLE "picture_files" (
    "PictureId" INTEGER NOT NULL,
    "Width" INTEGER NOT NULL,
    "Format" TEXT NOT NULL,
    "StoredName" TEXT NOT NULL,
    "Size" INTEGER NOT NULL,
    CONSTRAINT "PK_picture_files" PRIMARY KEY ("PictureId", "Width", "Format"),
    CONSTRAINT "FK_picture_files_pictures_PictureId" FOREIGN KEY ("PictureId") REFERENCES "pictures" ("Id") ON DELETE CASCADE
);

CREATE TABLE "picture_uses" (
    "PictureId" INTEGER NOT NULL,
    "Subject" TEXT NOT NULL,
    CONSTRAINT "PK_picture_uses" PRIMARY KEY ("PictureId", "Subject"),
    CONSTRAINT "FK_picture_uses_pictures_PictureId" FOREIGN KEY ("PictureId") REFERENCES "pictures" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_picture_uses_Subject" ON "picture_uses" ("Subject");

CREATE UNIQUE INDEX "IX_pictures_Hash" ON "pictures" ("Hash");

CREATE INDEX "IX_uploads_At" ON "uploads" ("At");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261123033818_Media', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
ALTER TABLE "boards" ADD "Closing_At" TEXT NULL;

ALTER TABLE "boards" ADD "Closing_By" TEXT NULL;

CREATE TABLE "saved_filters" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_saved_filters" PRIMARY KEY,
    "PersonId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Address" TEXT NOT NULL,
    CONSTRAINT "FK_saved_filters_users_PersonId" FOREIGN KEY ("PersonId") REFERENCES "users" ("Id") ON DELETE CASCADE
);

CREATE UNIQUE INDEX "IX_saved_filters_PersonId_Name" ON "saved_filters" ("PersonId", "Name");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261123033925_BoardDesk', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
ALTER TABLE "articles" ADD "Review_At" TEXT NULL;

ALTER TABLE "articles" ADD "Review_By" TEXT NULL;

CREATE TABLE "drafts" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_drafts" PRIMARY KEY,
    "PersonId" TEXT NOT NULL,
    "Subject" TEXT NOT NULL,
    "Origin" TEXT NULL,
    "BaseVersion" INTEGER NOT NULL,
    "Title" TEXT NOT NULL,
    "Html" TEXT NOT NULL,
    "Fields" TEXT NOT NULL,
    "Stamp" INTEGER NOT NULL,
    "SavedAt" TEXT NOT NULL,
    "DiscardedAt" TEXT NULL,
    "TakenAt" TEXT NULL
);

CREATE INDEX "IX_drafts_PersonId_Origin" ON "drafts" ("PersonId", "Origin");

CREATE UNIQUE INDEX "IX_drafts_PersonId_Subject" ON "drafts" ("PersonId", "Subject");

CREATE INDEX "IX_drafts_SavedAt" ON "drafts" ("SavedAt");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261123033958_DraftsAndReviews', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
ALTER TABLE "consultation_hours" ADD "Version" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "centre" ADD "Logo_Height" INTEGER NULL;

ALTER TABLE "centre" ADD "Logo_PictureId" INTEGER NULL;

ALTER TABLE "centre" ADD "Logo_Width" INTEGER NULL;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261123043929_CentreSettings', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
ALTER TABLE "attachments" ADD "UploadId" TEXT NULL;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261123051646_AttachmentUploads', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
ALTER TABLE "person_keys" ADD "ReducedAt" TEXT NULL;

CREATE TABLE "access_reviews" (
    "Month" TEXT NOT NULL CONSTRAINT "PK_access_reviews" PRIMARY KEY,
    "At" TEXT NOT NULL,
    "By" TEXT NULL,
    "Readings" INTEGER NOT NULL,
    "Note" TEXT NOT NULL
);

CREATE TABLE "article_past_texts" (
    "ArticleId" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL,
    "Title" TEXT NOT NULL,
    "Html" TEXT NOT NULL,
    "ReplacedAt" TEXT NOT NULL,
    "ReplacedBy" TEXT NULL,
    CONSTRAINT "PK_article_past_texts" PRIMARY KEY ("ArticleId", "Version"),
    CONSTRAINT "FK_article_past_texts_articles_ArticleId" FOREIGN KEY ("ArticleId") REFERENCES "articles" ("Id") ON DELETE CASCADE
);

CREATE TABLE "consents" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_consents" PRIMARY KEY,
    "PersonId" TEXT NOT NULL,
    "Purpose" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "GivenAt" TEXT NOT NULL,
    "EndedAt" TEXT NULL
);

CREATE TABLE "destructions" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_destructions" PRIMARY KEY AUTOINCREMENT,
    "At" TEXT NOT NULL,
    "Purpose" TEXT NOT NULL,
    "Persons" INTEGER NOT NULL
);

CREATE TABLE "districts" (
    "Slug" TEXT NOT NULL CONSTRAINT "PK_districts" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "Order" INTEGER NOT NULL
);

CREATE TABLE "form_states" (
    "KeyMark" TEXT NOT NULL CONSTRAINT "PK_form_states" PRIMARY KEY,
    "Form" TEXT NOT NULL,
    "Values" TEXT NOT NULL,
    "ExpiresAt" TEXT NOT NULL,
    "ClosedAt" TEXT NULL
);

CREATE TABLE "kit_stock" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_kit_stock" PRIMARY KEY AUTOINCREMENT,
    "ProgrammeId" INTEGER NOT NULL,
    "Date" TEXT NOT NULL,
    "Quantity" INTEGER NOT NULL,
    "Note" TEXT NOT NULL
);

CREATE TABLE "letters" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_letters" PRIMARY KEY,
    "Template" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "Key" TEXT NULL,
    "Sealed" BLOB NULL,
    "ToMark" TEXT NULL,
    "WrittenAt" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "StateAt" TEXT NOT NULL,
    "StateBy" TEXT NULL,
    "Channel" TEXT NULL,
    "DueAt" TEXT NOT NULL,
    "Attempts" INTEGER NOT NULL,
    "Trouble" TEXT NULL,
    "LeasedBy" TEXT NULL,
    "LeasedUntil" TEXT NULL,
    "Version" INTEGER NOT NULL
);

CREATE TABLE "place_claims" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_place_claims" PRIMARY KEY,
    "Pool" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "SubjectId" TEXT NOT NULL,
    "Size" INTEGER NOT NULL,
    "At" TEXT NOT NULL,
    "HeldUntil" TEXT NULL,
    CONSTRAINT "place_claims_size" CHECK ("Size" > 0)
);

CREATE TABLE "privacy_notice" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_privacy_notice" PRIMARY KEY,
    "Officer" TEXT NOT NULL,
    "Entrusted" TEXT NOT NULL,
    "Provided" TEXT NOT NULL,
    "ChangedAt" TEXT NULL,
    "Version" INTEGER NOT NULL
);

CREATE TABLE "programme_kinds" (
    "Slug" TEXT NOT NULL CONSTRAINT "PK_programme_kinds" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "Order" INTEGER NOT NULL
);

CREATE TABLE "programme_shelf" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_programme_shelf" PRIMARY KEY,
    "Version" INTEGER NOT NULL
);

CREATE TABLE "public_sessions" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_public_sessions" PRIMARY KEY AUTOINCREMENT,
    "ProgrammeId" INTEGER NOT NULL,
    "TeamId" INTEGER NOT NULL,
    "StartsAt" TEXT NOT NULL,
    "Date" TEXT NOT NULL,
    "Minutes" INTEGER NOT NULL,
    "Place" TEXT NOT NULL,
    "DistrictSlug" TEXT NOT NULL,
    "Capacity" INTEGER NOT NULL,
    "MostPerBooking" INTEGER NOT NULL,
    "BookUntil" TEXT NOT NULL,
    "Note" TEXT NOT NULL,
    "Publication_By" TEXT NULL,
    "Publication_At" TEXT NULL,
    "CallingOff_By" TEXT NULL,
    "CallingOff_At" TEXT NULL,
    "CallingOff_Reason" TEXT NULL,
    "IsSample" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL,
    "Sequence" INTEGER NOT NULL
);

CREATE TABLE "purpose_editions" (
    "Key" TEXT NOT NULL,
    "Since" TEXT NOT NULL,
    "Until" TEXT NULL,
    "Version" INTEGER NOT NULL,
    "Name" TEXT NOT NULL,
    "Purpose" TEXT NOT NULL,
    "Items" TEXT NOT NULL,
    "LegalBasis" TEXT NOT NULL,
    "Retention" TEXT NOT NULL,
    "IfRefused" TEXT NOT NULL,
    "IsMandatory" INTEGER NOT NULL,
    CONSTRAINT "PK_purpose_editions" PRIMARY KEY ("Key", "Since")
);

CREATE TABLE "receipts" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_receipts" PRIMARY KEY,
    "Number" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "SubjectId" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "PhoneMark" TEXT NOT NULL,
    "LinkMark" TEXT NOT NULL,
    "IssuedAt" TEXT NOT NULL,
    "FormKey" TEXT NOT NULL,
    "EndsAt" TEXT NULL
);

CREATE TABLE "session_shelf" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_session_shelf" PRIMARY KEY,
    "Version" INTEGER NOT NULL
);

CREATE TABLE "team_day_changes" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_team_day_changes" PRIMARY KEY AUTOINCREMENT,
    "TeamId" INTEGER NOT NULL,
    "Date" TEXT NOT NULL,
    "Part" TEXT NULL,
    "Instructors" INTEGER NOT NULL,
    "Reason" TEXT NOT NULL
);

CREATE TABLE "team_links" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_team_links" PRIMARY KEY,
    "TeamId" INTEGER NOT NULL,
    "Mark" TEXT NOT NULL,
    "MadeAt" TEXT NOT NULL,
    "By" TEXT NULL,
    "EndedAt" TEXT NULL
);

CREATE TABLE "team_plans" (
    "TeamId" INTEGER NOT NULL CONSTRAINT "PK_team_plans" PRIMARY KEY,
    "VisitsPerDay" INTEGER NOT NULL,
    "SetUpMinutes" INTEGER NOT NULL,
    "PackUpMinutes" INTEGER NOT NULL,
    "Morning_From" TEXT NOT NULL,
    "Morning_To" TEXT NOT NULL,
    "Afternoon_From" TEXT NOT NULL,
    "Afternoon_To" TEXT NOT NULL,
    "Version" INTEGER NOT NULL
);

CREATE TABLE "template_words" (
    "Key" TEXT NOT NULL CONSTRAINT "PK_template_words" PRIMARY KEY,
    "Subject" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    "ChangedBy" TEXT NULL,
    "Version" INTEGER NOT NULL
);

CREATE TABLE "visit_feedback" (
    "RequestId" TEXT NOT NULL CONSTRAINT "PK_visit_feedback" PRIMARY KEY,
    "LinkMark" TEXT NOT NULL,
    "AskedAt" TEXT NOT NULL,
    "AnsweredAt" TEXT NULL,
    "Score" INTEGER NULL,
    "WouldAskAgain" INTEGER NULL,
    "Word" BLOB NULL
);

CREATE TABLE "visit_notes" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_visit_notes" PRIMARY KEY,
    "RequestId" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "By" TEXT NULL,
    "IsInternal" INTEGER NOT NULL,
    "Text" BLOB NOT NULL
);

CREATE TABLE "visit_reports" (
    "RequestId" TEXT NOT NULL CONSTRAINT "PK_visit_reports" PRIMARY KEY,
    "Date" TEXT NOT NULL,
    "TeamId" INTEGER NOT NULL,
    "ProgrammeId" INTEGER NOT NULL,
    "IsSample" INTEGER NOT NULL,
    "Came" INTEGER NOT NULL,
    "Minutes" INTEGER NOT NULL,
    "Instructors" INTEGER NOT NULL,
    "InstructorMinutes" INTEGER NOT NULL,
    "PicturesAgreedAt" TEXT NULL,
    "At" TEXT NOT NULL,
    "By" TEXT NULL,
    "Version" INTEGER NOT NULL
);

CREATE TABLE "visit_requests" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_visit_requests" PRIMARY KEY,
    "ProgrammeId" INTEGER NOT NULL,
    "InstitutionKind" TEXT NOT NULL,
    "Institution" TEXT NOT NULL,
    "DistrictSlug" TEXT NOT NULL,
    "Place" TEXT NOT NULL,
    "Room" TEXT NULL,
    "HasWater" INTEGER NOT NULL,
    "HasTables" INTEGER NOT NULL,
    "AgeBand" TEXT NOT NULL,
    "HeadCount" INTEGER NOT NULL,
    "PersonId" TEXT NOT NULL,
    "Contact" BLOB NULL,
    "Phone" BLOB NULL,
    "Email" BLOB NULL,
    "SpecialNeeds" BLOB NULL,
    "MadeAt" TEXT NOT NULL,
    "Placing_TeamId" INTEGER NULL,
    "Placing_Date" TEXT NULL,
    "Placing_Part" TEXT NULL,
    "Placing_StartsAt" TEXT NULL,
    "Placing_EndsAt" TEXT NULL,
    "Placing_Instructors" INTEGER NULL,
    "Placing_Kind" TEXT NULL,
    "Placing_Until" TEXT NULL,
    "Confirmation_By" TEXT NULL,
    "Confirmation_At" TEXT NULL,
    "Decline_By" TEXT NULL,
    "Decline_At" TEXT NULL,
    "Decline_Reason" TEXT NULL,
    "Cancellation_By" TEXT NULL,
    "Cancellation_At" TEXT NULL,
    "Cancellation_IsByStaff" INTEGER NULL,
    "Cancellation_Reason" TEXT NULL,
    "Lapse_At" TEXT NULL,
    "IsSample" INTEGER NOT NULL,
    "Sequence" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL
);

CREATE TABLE "visit_rules" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_visit_rules" PRIMARY KEY,
    "LeadWorkingDays" INTEGER NOT NULL,
    "HorizonDays" INTEGER NOT NULL,
    "HoldWorkingHours" INTEGER NOT NULL,
    "ChangeDeadlineWorkingDays" INTEGER NOT NULL,
    "OfferWorkingHours" INTEGER NOT NULL,
    "DaysVersion" INTEGER NOT NULL
);

CREATE TABLE "visit_steps" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_visit_steps" PRIMARY KEY AUTOINCREMENT,
    "RequestId" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "By" TEXT NULL,
    "Words" TEXT NOT NULL
);

CREATE TABLE "waiting_entries" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_waiting_entries" PRIMARY KEY,
    "Queue" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "SubjectId" TEXT NOT NULL,
    "Size" INTEGER NOT NULL,
    "Since" TEXT NOT NULL,
    "Turn" INTEGER NOT NULL,
    "Reason" TEXT NOT NULL,
    "OfferedAt" TEXT NULL,
    "OfferUntil" TEXT NULL,
    "Offer" TEXT NULL,
    "Declined" TEXT NOT NULL,
    "Passed" INTEGER NOT NULL,
    "EndedAt" TEXT NULL,
    "EndedHow" TEXT NULL
);

CREATE TABLE "teams" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_teams" PRIMARY KEY AUTOINCREMENT,
    "Slug" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "DistrictSlug" TEXT NOT NULL,
    "Description" TEXT NOT NULL,
    "Phone" TEXT NULL,
    "IsSample" INTEGER NOT NULL,
    "ClosedAt" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_teams_districts_DistrictSlug" FOREIGN KEY ("DistrictSlug") REFERENCES "districts" ("Slug") ON DELETE RESTRICT
);

CREATE TABLE "programmes" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_programmes" PRIMARY KEY AUTOINCREMENT,
    "Slug" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "KindSlug" TEXT NOT NULL,
    "Ages" INTEGER NOT NULL,
    "SizeFrom" INTEGER NOT NULL,
    "SizeTo" INTEGER NOT NULL,
    "Minutes" INTEGER NOT NULL,
    "PricePerPerson" INTEGER NOT NULL,
    "Makes" TEXT NOT NULL,
    "Needs" INTEGER NOT NULL,
    "NeedsNote" TEXT NOT NULL,
    "Seasons" INTEGER NOT NULL,
    "Description" TEXT NOT NULL,
    "SafetyNotes" TEXT NOT NULL,
    "PerInstructor" INTEGER NOT NULL,
    "UsesKits" INTEGER NOT NULL,
    "Order" INTEGER NOT NULL,
    "IsSample" INTEGER NOT NULL,
    "Hiding_By" TEXT NULL,
    "Hiding_At" TEXT NULL,
    "Removal_By" TEXT NULL,
    "Removal_At" TEXT NULL,
    "ChangedAt" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "TextVersion" INTEGER NOT NULL,
    CONSTRAINT "FK_programmes_programme_kinds_KindSlug" FOREIGN KEY ("KindSlug") REFERENCES "programme_kinds" ("Slug") ON DELETE RESTRICT
);

CREATE TABLE "session_bookings" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_session_bookings" PRIMARY KEY,
    "SessionId" INTEGER NOT NULL,
    "Size" INTEGER NOT NULL,
    "For" TEXT NOT NULL,
    "Group" TEXT NULL,
    "PersonId" TEXT NOT NULL,
    "Contact" BLOB NULL,
    "Phone" BLOB NULL,
    "Email" BLOB NULL,
    "Needs" BLOB NULL,
    "MadeAt" TEXT NOT NULL,
    "Cancellation_By" TEXT NULL,
    "Cancellation_At" TEXT NULL,
    "Cancellation_IsByStaff" INTEGER NULL,
    "Cancellation_Reason" TEXT NULL,
    "LapsedAt" TEXT NULL,
    "Arrival_Size" INTEGER NULL,
    "Arrival_By" TEXT NULL,
    "Arrival_At" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_session_bookings_public_sessions_SessionId" FOREIGN KEY ("SessionId") REFERENCES "public_sessions" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "team_hours" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_team_hours" PRIMARY KEY AUTOINCREMENT,
    "Day" TEXT NOT NULL,
    "Part" TEXT NOT NULL,
    "Instructors" INTEGER NOT NULL,
    "TeamId" INTEGER NOT NULL,
    CONSTRAINT "FK_team_hours_team_plans_TeamId" FOREIGN KEY ("TeamId") REFERENCES "team_plans" ("TeamId") ON DELETE CASCADE
);

CREATE TABLE "team_travel" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_team_travel" PRIMARY KEY AUTOINCREMENT,
    "District" TEXT NOT NULL,
    "Minutes" INTEGER NOT NULL,
    "TeamId" INTEGER NOT NULL,
    CONSTRAINT "FK_team_travel_team_plans_TeamId" FOREIGN KEY ("TeamId") REFERENCES "team_plans" ("TeamId") ON DELETE CASCADE
);

CREATE TABLE "visit_pictures" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_visit_pictures" PRIMARY KEY AUTOINCREMENT,
    "PictureId" INTEGER NOT NULL,
    "RequestId" TEXT NOT NULL,
    CONSTRAINT "FK_visit_pictures_visit_reports_RequestId" FOREIGN KEY ("RequestId") REFERENCES "visit_reports" ("RequestId") ON DELETE CASCADE
);

CREATE TABLE "visit_wishes" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_visit_wishes" PRIMARY KEY AUTOINCREMENT,
    "Rank" INTEGER NOT NULL,
    "Date" TEXT NOT NULL,
    "Part" TEXT NOT NULL,
    "RequestId" TEXT NOT NULL,
    CONSTRAINT "FK_visit_wishes_visit_requests_RequestId" FOREIGN KEY ("RequestId") REFERENCES "visit_requests" ("Id") ON DELETE CASCADE
);

CREATE TABLE "programme_pictures" (
    "Position" INTEGER NOT NULL,
    "ProgrammeId" INTEGER NOT NULL,
    "PictureId" INTEGER NOT NULL,
    "Alt" TEXT NOT NULL,
    CONSTRAINT "PK_programme_pictures" PRIMARY KEY ("ProgrammeId", "Position"),
    CONSTRAINT "FK_programme_pictures_programmes_ProgrammeId" FOREIGN KEY ("ProgrammeId") REFERENCES "programmes" ("Id") ON DELETE CASCADE
);

CREATE TABLE "programme_questions" (
    "Position" INTEGER NOT NULL,
    "ProgrammeId" INTEGER NOT NULL,
    "Asked" TEXT NOT NULL,
    "Answer" TEXT NOT NULL,
    CONSTRAINT "PK_programme_questions" PRIMARY KEY ("ProgrammeId", "Position"),
    CONSTRAINT "FK_programme_questions_programmes_ProgrammeId" FOREIGN KEY ("ProgrammeId") REFERENCES "programmes" ("Id") ON DELETE CASCADE
);

CREATE TABLE "programme_teams" (
    "ProgrammeId" INTEGER NOT NULL,
    "TeamId" INTEGER NOT NULL,
    CONSTRAINT "PK_programme_teams" PRIMARY KEY ("ProgrammeId", "TeamId"),
    CONSTRAINT "FK_programme_teams_programmes_ProgrammeId" FOREIGN KEY ("ProgrammeId") REFERENCES "programmes" ("Id") ON DELETE CASCADE
);

CREATE INDEX "IX_personal_reads_At" ON "personal_reads" ("At");

CREATE INDEX "IX_person_keys_DestroyedAt_ReducedAt" ON "person_keys" ("DestroyedAt", "ReducedAt");

CREATE INDEX "IX_article_past_texts_ReplacedAt" ON "article_past_texts" ("ReplacedAt");

CREATE INDEX "IX_consents_PersonId_Purpose" ON "consents" ("PersonId", "Purpose");

CREATE INDEX "IX_consents_Purpose_EndedAt" ON "consents" ("Purpose", "EndedAt");

CREATE INDEX "IX_destructions_At" ON "destructions" ("At");

CREATE INDEX "IX_form_states_ExpiresAt" ON "form_states" ("ExpiresAt");

CREATE INDEX "IX_kit_stock_ProgrammeId_Date" ON "kit_stock" ("ProgrammeId", "Date");

CREATE UNIQUE INDEX "IX_letters_Key" ON "letters" ("Key");

CREATE INDEX "IX_letters_PersonId" ON "letters" ("PersonId");

CREATE INDEX "IX_letters_State_DueAt" ON "letters" ("State", "DueAt");

CREATE INDEX "IX_letters_ToMark" ON "letters" ("ToMark");

CREATE INDEX "IX_place_claims_HeldUntil" ON "place_claims" ("HeldUntil");

CREATE UNIQUE INDEX "IX_place_claims_Pool_Kind_SubjectId" ON "place_claims" ("Pool", "Kind", "SubjectId");

CREATE INDEX "IX_programme_teams_TeamId" ON "programme_teams" ("TeamId");

CREATE INDEX "IX_programmes_KindSlug" ON "programmes" ("KindSlug");

CREATE INDEX "IX_programmes_Order_Id" ON "programmes" ("Order", "Id");

CREATE UNIQUE INDEX "IX_programmes_Slug" ON "programmes" ("Slug");

CREATE INDEX "IX_public_sessions_ProgrammeId" ON "public_sessions" ("ProgrammeId");

CREATE INDEX "IX_public_sessions_StartsAt" ON "public_sessions" ("StartsAt");

CREATE UNIQUE INDEX "IX_receipts_FormKey" ON "receipts" ("FormKey");

CREATE INDEX "IX_receipts_Kind_SubjectId" ON "receipts" ("Kind", "SubjectId");

CREATE UNIQUE INDEX "IX_receipts_LinkMark" ON "receipts" ("LinkMark");

CREATE UNIQUE INDEX "IX_receipts_Number" ON "receipts" ("Number");

CREATE INDEX "IX_receipts_PersonId" ON "receipts" ("PersonId");

CREATE INDEX "IX_session_bookings_PersonId" ON "session_bookings" ("PersonId");

CREATE INDEX "IX_session_bookings_SessionId" ON "session_bookings" ("SessionId");

CREATE INDEX "IX_team_day_changes_TeamId_Date" ON "team_day_changes" ("TeamId", "Date");

CREATE INDEX "IX_team_hours_TeamId" ON "team_hours" ("TeamId");

CREATE UNIQUE INDEX "IX_team_links_Mark" ON "team_links" ("Mark");

CREATE INDEX "IX_team_links_TeamId" ON "team_links" ("TeamId");

CREATE INDEX "IX_team_travel_TeamId" ON "team_travel" ("TeamId");

CREATE INDEX "IX_teams_DistrictSlug" ON "teams" ("DistrictSlug");

CREATE UNIQUE INDEX "IX_teams_Slug" ON "teams" ("Slug");

CREATE UNIQUE INDEX "IX_visit_feedback_LinkMark" ON "visit_feedback" ("LinkMark");

CREATE INDEX "IX_visit_notes_RequestId" ON "visit_notes" ("RequestId");

CREATE INDEX "IX_visit_pictures_RequestId" ON "visit_pictures" ("RequestId");

CREATE INDEX "IX_visit_reports_Date_TeamId" ON "visit_reports" ("Date", "TeamId");

CREATE INDEX "IX_visit_reports_ProgrammeId" ON "visit_reports" ("ProgrammeId");

CREATE INDEX "IX_visit_requests_MadeAt" ON "visit_requests" ("MadeAt");

CREATE INDEX "IX_visit_requests_PersonId" ON "visit_requests" ("PersonId");

CREATE INDEX "IX_visit_requests_Placing_TeamId_Placing_Date" ON "visit_requests" ("Placing_TeamId", "Placing_Date");

CREATE INDEX "IX_visit_requests_Placing_Until" ON "visit_requests" ("Placing_Until");

CREATE INDEX "IX_visit_requests_ProgrammeId_MadeAt" ON "visit_requests" ("ProgrammeId", "MadeAt");

CREATE INDEX "IX_visit_steps_RequestId" ON "visit_steps" ("RequestId");

CREATE INDEX "IX_visit_wishes_RequestId" ON "visit_wishes" ("RequestId");

CREATE INDEX "IX_waiting_entries_Kind_SubjectId" ON "waiting_entries" ("Kind", "SubjectId");

CREATE INDEX "IX_waiting_entries_OfferUntil" ON "waiting_entries" ("OfferUntil");

CREATE INDEX "IX_waiting_entries_Queue_Turn" ON "waiting_entries" ("Queue", "Turn");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261126140047_Jaemina', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
ALTER TABLE "purpose_editions" ADD "EntrustedTo" TEXT NOT NULL DEFAULT '';

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261126232229_PurposeEntrusted', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
ALTER TABLE receipts DROP COLUMN EndsAt;

ALTER TABLE "visit_requests" ADD "News_At" TEXT NULL;

ALTER TABLE "visit_requests" ADD "News_Words" TEXT NULL;

ALTER TABLE "public_sessions" ADD "PlannedAt" TEXT NOT NULL DEFAULT '0001-01-01 00:00:00';

UPDATE public_sessions SET PlannedAt = Publication_At WHERE Publication_At IS NOT NULL;

CREATE INDEX "IX_visit_requests_News_At" ON "visit_requests" ("News_At");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261126233455_SessionClaims', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
CREATE TABLE "own_templates" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_own_templates" PRIMARY KEY,
    "Family" TEXT NOT NULL,
    "Place" INTEGER NOT NULL,
    "Name" TEXT NOT NULL,
    "Subject" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    "ChangedBy" TEXT NULL,
    "Version" INTEGER NOT NULL
);

CREATE UNIQUE INDEX "IX_own_templates_Family_Name" ON "own_templates" ("Family", "Name");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261127142447_OwnTemplates', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
CREATE TABLE "enterprises" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_enterprises" PRIMARY KEY AUTOINCREMENT,
    "Slug" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Description" TEXT NOT NULL,
    "ConsortiumId" INTEGER NULL,
    "IsSample" INTEGER NOT NULL,
    "ClosedAt" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_enterprises_enterprises_ConsortiumId" FOREIGN KEY ("ConsortiumId") REFERENCES "enterprises" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "event_series" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_event_series" PRIMARY KEY AUTOINCREMENT,
    "Rule" TEXT NOT NULL,
    "Template" TEXT NOT NULL,
    "IsSample" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL
);

CREATE TABLE "event_shelf" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_event_shelf" PRIMARY KEY,
    "Version" INTEGER NOT NULL
);

CREATE TABLE "venues" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_venues" PRIMARY KEY AUTOINCREMENT,
    "Slug" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "DistrictSlug" TEXT NULL,
    "Guide" TEXT NOT NULL,
    "Latitude" REAL NULL,
    "Longitude" REAL NULL,
    "Contact" TEXT NOT NULL,
    "IsSample" INTEGER NOT NULL,
    "ClosedAt" TEXT NULL,
    "Version" INTEGER NOT NULL
);

CREATE TABLE "market_events" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_market_events" PRIMARY KEY AUTOINCREMENT,
    "SeriesId" INTEGER NULL,
    "SeriesDate" TEXT NULL,
    "IsByHand" INTEGER NOT NULL,
    "Name" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "VenueId" INTEGER NOT NULL,
    "StartsAt" TEXT NOT NULL,
    "EndsAt" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NOT NULL,
    "Summary" TEXT NOT NULL,
    "Stage" TEXT NOT NULL,
    "RainPlan" TEXT NOT NULL,
    "RainVenueId" INTEGER NULL,
    "Capacity" INTEGER NOT NULL,
    "Publication_By" TEXT NULL,
    "Publication_At" TEXT NULL,
    "Cancellation_By" TEXT NULL,
    "Cancellation_At" TEXT NULL,
    "Cancellation_Reason" TEXT NULL,
    "Former_VenueId" INTEGER NULL,
    "Former_StartsAt" TEXT NULL,
    "Former_EndsAt" TEXT NULL,
    "Former_At" TEXT NULL,
    "Former_Reason" TEXT NULL,
    "IsSample" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL,
    "Sequence" INTEGER NOT NULL,
    "PlannedAt" TEXT NOT NULL,
    CONSTRAINT "FK_market_events_event_series_SeriesId" FOREIGN KEY ("SeriesId") REFERENCES "event_series" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_market_events_venues_VenueId" FOREIGN KEY ("VenueId") REFERENCES "venues" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "booths" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_booths" PRIMARY KEY AUTOINCREMENT,
    "EventId" INTEGER NOT NULL,
    "Label" TEXT NOT NULL,
    "TeamId" INTEGER NULL,
    "EnterpriseId" INTEGER NULL,
    "Guest" TEXT NOT NULL,
    "Goods" TEXT NOT NULL,
    "Column" INTEGER NOT NULL,
    "Row" INTEGER NOT NULL,
    CONSTRAINT "FK_booths_market_events_EventId" FOREIGN KEY ("EventId") REFERENCES "market_events" ("Id") ON DELETE CASCADE
);

CREATE UNIQUE INDEX "IX_booths_EventId_Label" ON "booths" ("EventId", "Label");

CREATE UNIQUE INDEX "IX_booths_EventId_Row_Column" ON "booths" ("EventId", "Row", "Column");

CREATE INDEX "IX_enterprises_ConsortiumId" ON "enterprises" ("ConsortiumId");

CREATE UNIQUE INDEX "IX_enterprises_Slug" ON "enterprises" ("Slug");

CREATE INDEX "IX_market_events_EndsAt" ON "market_events" ("EndsAt");

CREATE INDEX "IX_market_events_From" ON "market_events" ("From");

CREATE UNIQUE INDEX "IX_market_events_SeriesId_SeriesDate" ON "market_events" ("SeriesId", "SeriesDate");

CREATE INDEX "IX_market_events_StartsAt" ON "market_events" ("StartsAt");

CREATE INDEX "IX_market_events_VenueId" ON "market_events" ("VenueId");

CREATE UNIQUE INDEX "IX_venues_Slug" ON "venues" ("Slug");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261127142616_MarketEvents', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
CREATE TABLE "event_undos" (
    "EventId" INTEGER NOT NULL CONSTRAINT "PK_event_undos" PRIMARY KEY,
    "Prior" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Until" TEXT NOT NULL,
    CONSTRAINT "FK_event_undos_market_events_EventId" FOREIGN KEY ("EventId") REFERENCES "market_events" ("Id") ON DELETE CASCADE
);

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261127145015_EventUndo', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
CREATE TABLE "event_reminders" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_event_reminders" PRIMARY KEY,
    "EventId" INTEGER NOT NULL,
    "PersonId" TEXT NOT NULL,
    "Email" BLOB NOT NULL,
    "EmailMark" TEXT NOT NULL,
    "LinkMark" TEXT NOT NULL,
    "MadeAt" TEXT NOT NULL,
    "AskedAt" TEXT NOT NULL,
    "Asks" INTEGER NOT NULL,
    "ConfirmedAt" TEXT NULL,
    "StoppedAt" TEXT NULL
);

CREATE INDEX "IX_event_reminders_EmailMark" ON "event_reminders" ("EmailMark");

CREATE UNIQUE INDEX "IX_event_reminders_EventId_EmailMark" ON "event_reminders" ("EventId", "EmailMark");

CREATE UNIQUE INDEX "IX_event_reminders_LinkMark" ON "event_reminders" ("LinkMark");

CREATE INDEX "IX_event_reminders_PersonId" ON "event_reminders" ("PersonId");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261127145738_EventReminders', '10.0.15');

COMMIT;

