CREATE TABLE accounts (
  id TEXT PRIMARY KEY,
  door TEXT NOT NULL CHECK (door IN ('personal', 'unit', 'office')),
  username TEXT NOT NULL UNIQUE,
  password_hash TEXT NOT NULL,
  person_id TEXT UNIQUE REFERENCES persons (id),
  unit_id TEXT UNIQUE REFERENCES units (id),
  administrator TEXT CHECK (administrator IN ('system', 'security', 'audit')),
  name TEXT NOT NULL,
  mobile_sealed BLOB NOT NULL,
  mobile_hash TEXT NOT NULL,
  locked_at BIGINT,
  locked_reason TEXT NOT NULL DEFAULT '',
  created_at BIGINT NOT NULL,
  CHECK ((door = 'personal') = (person_id IS NOT NULL)),
  CHECK ((door = 'unit') = (unit_id IS NOT NULL)),
  CHECK ((door = 'office') = (administrator IS NOT NULL))
);

CREATE TABLE application_files (
  attachment_id TEXT NOT NULL REFERENCES attachments (id),
  application_id TEXT NOT NULL REFERENCES applications (id),
  PRIMARY KEY (attachment_id, application_id)
) WITHOUT ROWID;

CREATE TABLE application_identifiers (
  identifier_hash TEXT NOT NULL,
  application_id TEXT NOT NULL REFERENCES applications (id),
  PRIMARY KEY (identifier_hash, application_id)
) WITHOUT ROWID;

CREATE TABLE application_sections (
  application_id TEXT NOT NULL REFERENCES applications (id),
  section_id TEXT NOT NULL,
  answers_sealed BLOB NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  updated_at BIGINT NOT NULL,
  PRIMARY KEY (application_id, section_id)
);

CREATE TABLE applications (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  business TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES persons (id),
  authority_id TEXT NOT NULL REFERENCES units (id),
  authority_name TEXT NOT NULL,
  schema_version INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'inProgress', 'returned', 'concluded', 'terminated', 'deleted')),
  revision INTEGER NOT NULL DEFAULT 0,
  version INTEGER NOT NULL DEFAULT 1,
  first_stop TEXT REFERENCES units (id),
  current_visit TEXT,
  direct_return TEXT,
  open_sections TEXT,
  pledge_at BIGINT NOT NULL,
  pledge_hash TEXT NOT NULL,
  title_code TEXT,
  title_label TEXT,
  employer_name TEXT,
  created_at BIGINT NOT NULL,
  submitted_at BIGINT,
  updated_at BIGINT NOT NULL,
  CHECK ((state = 'inProgress') = (current_visit IS NOT NULL)),
  CHECK (state NOT IN ('inProgress', 'returned', 'concluded', 'terminated') OR revision > 0)
);

CREATE TABLE approval_documents (
  id TEXT PRIMARY KEY,
  unit_id TEXT NOT NULL REFERENCES units (id),
  number TEXT NOT NULL,
  title TEXT NOT NULL,
  issued_on TEXT NOT NULL,
  business TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('issue', 'revoke')),
  attachment_id TEXT NOT NULL REFERENCES attachments (id),
  withdrawn_at BIGINT,
  withdrawn_reason TEXT,
  created_at BIGINT NOT NULL,
  created_by TEXT NOT NULL REFERENCES accounts (id)
);

CREATE TABLE article_grams (
  gram TEXT NOT NULL,
  article_id TEXT NOT NULL REFERENCES articles (id),
  PRIMARY KEY (gram, article_id)
) WITHOUT ROWID;

CREATE TABLE articles (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('news', 'policy', 'manual')),
  title TEXT NOT NULL,
  source TEXT NOT NULL,
  number TEXT NOT NULL,
  body TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'published', 'withdrawn')),
  published_on TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  CHECK (state = 'draft' OR published_on IS NOT NULL)
);

CREATE TABLE attachment_checks (
  application_id TEXT NOT NULL REFERENCES applications (id),
  attachment_id TEXT NOT NULL REFERENCES attachments (id),
  unit_id TEXT NOT NULL REFERENCES units (id),
  account_id TEXT NOT NULL REFERENCES accounts (id),
  handler_name TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  PRIMARY KEY (application_id, attachment_id)
);

CREATE TABLE attachments (
  id TEXT PRIMARY KEY,
  person_id TEXT REFERENCES persons (id),
  unit_id TEXT REFERENCES units (id),
  sha256 TEXT NOT NULL,
  size BIGINT NOT NULL,
  media_type TEXT NOT NULL,
  name TEXT NOT NULL,
  pages INTEGER NOT NULL,
  created_at BIGINT NOT NULL,
  CHECK ((person_id IS NULL) <> (unit_id IS NULL))
);

CREATE TABLE audit_log (
  stream TEXT NOT NULL,
  position INTEGER NOT NULL,
  created_at BIGINT NOT NULL,
  account_id TEXT,
  action TEXT NOT NULL,
  detail TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (stream, position)
) WITHOUT ROWID;

CREATE TABLE authority_requirements (
  id TEXT PRIMARY KEY,
  setting_id TEXT NOT NULL REFERENCES authority_settings (id),
  position INTEGER NOT NULL,
  title TEXT NOT NULL,
  is_required INTEGER NOT NULL CHECK (is_required IN (0, 1)),
  UNIQUE (setting_id, position)
);

CREATE TABLE authority_settings (
  id TEXT PRIMARY KEY,
  unit_id TEXT NOT NULL REFERENCES units (id),
  business TEXT NOT NULL,
  is_enabled INTEGER NOT NULL CHECK (is_enabled IN (0, 1)),
  address_district TEXT NOT NULL,
  address_detail TEXT NOT NULL,
  contact_name TEXT NOT NULL,
  contact_phone TEXT NOT NULL,
  contact_email TEXT NOT NULL,
  notice TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (unit_id, business)
);

CREATE TABLE bars (
  person_id TEXT NOT NULL REFERENCES persons (id),
  business TEXT NOT NULL,
  authority_id TEXT NOT NULL REFERENCES units (id),
  year INTEGER NOT NULL,
  application_id TEXT NOT NULL REFERENCES applications (id),
  reason TEXT NOT NULL,
  PRIMARY KEY (person_id, business, authority_id, year)
);

CREATE TABLE batches (
  id TEXT PRIMARY KEY,
  unit_id TEXT NOT NULL REFERENCES units (id),
  business TEXT NOT NULL,
  name TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  created_at BIGINT NOT NULL
);

CREATE TABLE certificate_checks (
  id TEXT PRIMARY KEY,
  certificate_id TEXT NOT NULL REFERENCES certificates (id),
  created_at BIGINT NOT NULL,
  way TEXT NOT NULL,
  region TEXT NOT NULL
);

CREATE TABLE certificate_imports (
  id TEXT PRIMARY KEY,
  unit_id TEXT NOT NULL REFERENCES units (id),
  rows_sealed BLOB NOT NULL,
  created_at BIGINT NOT NULL
);

CREATE TABLE certificate_reports (
  certificate_number TEXT PRIMARY KEY,
  certificate_id TEXT NOT NULL REFERENCES certificates (id),
  unit_id TEXT NOT NULL REFERENCES units (id),
  state TEXT NOT NULL CHECK (state IN ('queued', 'reported', 'failed')),
  problem TEXT NOT NULL DEFAULT '',
  attempts INTEGER NOT NULL DEFAULT 0,
  next_at BIGINT NOT NULL,
  requested_at BIGINT NOT NULL,
  reported_at BIGINT,
  CHECK (state <> 'failed' OR problem <> '')
);

CREATE TABLE certificate_request_files (
  attachment_id TEXT NOT NULL REFERENCES attachments (id),
  request_id TEXT NOT NULL REFERENCES certificate_requests (id),
  PRIMARY KEY (attachment_id, request_id)
) WITHOUT ROWID;

CREATE TABLE certificate_request_records (
  request_id TEXT NOT NULL REFERENCES certificate_requests (id),
  position INTEGER NOT NULL,
  created_at BIGINT NOT NULL,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  actor_name TEXT NOT NULL,
  event TEXT NOT NULL,
  detail TEXT NOT NULL,
  PRIMARY KEY (request_id, position)
) WITHOUT ROWID;

CREATE TABLE certificate_requests (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('registration', 'completion', 'correction')),
  person_id TEXT NOT NULL REFERENCES persons (id),
  unit_id TEXT REFERENCES units (id),
  certificate_id TEXT REFERENCES certificates (id),
  certificate_number TEXT NOT NULL,
  holder_name TEXT NOT NULL,
  title_label TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'returned', 'passed')),
  version INTEGER NOT NULL DEFAULT 1,
  answers_sealed BLOB NOT NULL,
  created_at BIGINT NOT NULL,
  submitted_at BIGINT,
  CHECK (state = 'draft' OR (submitted_at IS NOT NULL AND unit_id IS NOT NULL)),
  CHECK ((kind = 'registration' AND state <> 'passed') = (certificate_id IS NULL))
);

CREATE TABLE certificates (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  source TEXT NOT NULL DEFAULT 'system' CHECK (source IN ('system', 'registered', 'imported')),
  application_id TEXT REFERENCES applications (id),
  person_id TEXT REFERENCES persons (id),
  document_hash TEXT,
  unit_id TEXT NOT NULL REFERENCES units (id),
  authority_name TEXT NOT NULL,
  business TEXT NOT NULL,
  holder_name TEXT NOT NULL,
  document_masked TEXT NOT NULL,
  document_tail_hash TEXT NOT NULL,
  series_code TEXT NOT NULL,
  title_code TEXT NOT NULL,
  title_label TEXT NOT NULL,
  level TEXT NOT NULL,
  specialty TEXT NOT NULL,
  validity TEXT CHECK (validity IN ('city', 'unit')),
  approval_id TEXT REFERENCES approval_documents (id),
  approval_number TEXT NOT NULL,
  obtained_on TEXT NOT NULL,
  issued_on TEXT NOT NULL,
  remark TEXT NOT NULL,
  amendment TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL CHECK (state IN ('valid', 'revoked', 'replaced', 'corrected')),
  replaced_at BIGINT,
  revocation_id TEXT REFERENCES approval_documents (id),
  revoked_on TEXT,
  revocation_reason TEXT,
  check_hash TEXT NOT NULL UNIQUE,
  pdf_sha256 TEXT,
  ofd_sha256 TEXT,
  content_sealed BLOB NOT NULL,
  created_at BIGINT NOT NULL,
  UNIQUE (number, version),
  CHECK ((state = 'revoked') = (revocation_id IS NOT NULL)),
  CHECK ((state IN ('replaced', 'corrected')) = (replaced_at IS NOT NULL)),
  CHECK ((source = 'system') = (application_id IS NOT NULL)),
  CHECK ((application_id IS NULL) = (approval_id IS NULL)),
  CHECK (source <> 'system' OR pdf_sha256 IS NOT NULL),
  CHECK ((person_id IS NULL) = (document_hash IS NOT NULL))
);

CREATE TABLE chain_ends (
  chain TEXT NOT NULL,
  subject TEXT NOT NULL,
  row_count INTEGER NOT NULL,
  hash TEXT NOT NULL,
  seal TEXT NOT NULL,
  PRIMARY KEY (chain, subject)
) WITHOUT ROWID;

CREATE TABLE committee_editions (
  committee_id TEXT NOT NULL REFERENCES committees (id),
  edition INTEGER NOT NULL CHECK (edition >= 1),
  effective_from TEXT NOT NULL,
  name TEXT NOT NULL,
  filing_number TEXT NOT NULL,
  filed_from TEXT NOT NULL,
  filed_through TEXT NOT NULL,
  charter TEXT NOT NULL,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  created_at BIGINT NOT NULL,
  PRIMARY KEY (committee_id, edition),
  CHECK (filed_from <= effective_from AND effective_from <= filed_through)
);

CREATE TABLE committees (
  id TEXT PRIMARY KEY,
  unit_id TEXT NOT NULL REFERENCES units (id),
  ended_on TEXT,
  ended_reason TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1,
  created_at BIGINT NOT NULL
);

CREATE TABLE counters (
  name TEXT PRIMARY KEY,
  value BIGINT NOT NULL
);

CREATE TABLE daily_tasks (
  name TEXT PRIMARY KEY,
  day TEXT NOT NULL,
  since TEXT NOT NULL,
  position TEXT NOT NULL,
  written INTEGER NOT NULL,
  leased_by TEXT,
  leased_until BIGINT,
  finished_at BIGINT
);

CREATE TABLE handling_records (
  application_id TEXT NOT NULL REFERENCES applications (id),
  position INTEGER NOT NULL,
  created_at BIGINT NOT NULL,
  account_id TEXT NOT NULL,
  actor_name TEXT NOT NULL,
  unit_id TEXT,
  event TEXT NOT NULL,
  detail TEXT NOT NULL,
  revision INTEGER NOT NULL,
  pending_unit_id TEXT,
  pending_name TEXT NOT NULL,
  deadline BIGINT,
  hash TEXT NOT NULL,
  PRIMARY KEY (application_id, position)
) WITHOUT ROWID;

CREATE TABLE idempotency_keys (
  account_id TEXT NOT NULL,
  request_key TEXT NOT NULL,
  outcome TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  PRIMARY KEY (account_id, request_key)
) WITHOUT ROWID;

CREATE TABLE integrity_records (
  id TEXT PRIMARY KEY,
  document_hash TEXT NOT NULL,
  person_name TEXT NOT NULL DEFAULT '',
  document_masked TEXT NOT NULL DEFAULT '',
  conduct TEXT NOT NULL,
  basis TEXT NOT NULL DEFAULT '',
  barred_from TEXT NOT NULL,
  barred_through TEXT NOT NULL,
  lifted_at BIGINT,
  lifted_reason TEXT NOT NULL DEFAULT '',
  CHECK (barred_from <= barred_through)
);

CREATE TABLE issuances (
  application_id TEXT PRIMARY KEY REFERENCES applications (id),
  unit_id TEXT NOT NULL REFERENCES units (id),
  business TEXT NOT NULL,
  batch_id TEXT REFERENCES batches (id),
  state TEXT NOT NULL CHECK (state IN ('waiting', 'pending', 'held', 'issued', 'revoked', 'failed')),
  hold_reason TEXT,
  certificate_id TEXT,
  applicant_name TEXT NOT NULL,
  sex TEXT NOT NULL,
  mobile_masked TEXT NOT NULL,
  employer_name TEXT NOT NULL,
  title_label TEXT NOT NULL,
  level TEXT NOT NULL,
  passed_on TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  CHECK ((state = 'waiting') = (batch_id IS NULL)),
  CHECK ((state IN ('issued', 'revoked')) = (certificate_id IS NOT NULL))
);

CREATE TABLE job_items (
  job_id TEXT NOT NULL REFERENCES jobs (id),
  position INTEGER NOT NULL,
  subject_id TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'failed')),
  problem TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (job_id, position)
);

CREATE TABLE jobs (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  unit_id TEXT REFERENCES units (id),
  batch_id TEXT REFERENCES batches (id),
  account_id TEXT NOT NULL REFERENCES accounts (id),
  payload TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('queued', 'running', 'done')),
  total INTEGER NOT NULL,
  done INTEGER NOT NULL DEFAULT 0,
  leased_by TEXT,
  leased_until BIGINT,
  created_at BIGINT NOT NULL,
  finished_at BIGINT
);

CREATE TABLE message_channels (
  person_id TEXT PRIMARY KEY REFERENCES persons (id),
  mail_sealed BLOB,
  takes_mail INTEGER NOT NULL DEFAULT 1 CHECK (takes_mail IN (0, 1)),
  takes_texts INTEGER NOT NULL DEFAULT 0 CHECK (takes_texts IN (0, 1))
);

CREATE TABLE messages (
  id TEXT PRIMARY KEY,
  person_id TEXT REFERENCES persons (id),
  unit_id TEXT REFERENCES units (id),
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  application_id TEXT,
  business TEXT,
  target TEXT,
  created_at BIGINT NOT NULL,
  read_at BIGINT,
  CHECK ((person_id IS NULL) <> (unit_id IS NULL))
);

CREATE TABLE outbox (
  id TEXT PRIMARY KEY,
  channel TEXT NOT NULL CHECK (channel IN ('sms', 'mail')),
  recipient_sealed BLOB NOT NULL,
  recipient_masked TEXT NOT NULL,
  title TEXT NOT NULL DEFAULT '',
  body_sealed BLOB NOT NULL,
  state TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'sent', 'failed')),
  attempts INTEGER NOT NULL DEFAULT 0,
  next_at BIGINT NOT NULL,
  problem TEXT NOT NULL DEFAULT '',
  sent_at BIGINT,
  created_at BIGINT NOT NULL,
  CHECK ((state = 'sent') = (sent_at IS NOT NULL))
);

CREATE TABLE overdue_reports (
  day TEXT NOT NULL,
  unit_id TEXT NOT NULL REFERENCES units (id),
  unclaimed INTEGER NOT NULL,
  examining INTEGER NOT NULL,
  posting INTEGER NOT NULL,
  oldest TEXT NOT NULL,
  handlers TEXT NOT NULL,
  reported_at BIGINT NOT NULL,
  PRIMARY KEY (day, unit_id)
) WITHOUT ROWID;

CREATE TABLE persons (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  document_kind TEXT NOT NULL,
  document_sealed BLOB NOT NULL,
  document_hash TEXT NOT NULL UNIQUE,
  document_masked TEXT NOT NULL,
  mobile_sealed BLOB NOT NULL,
  mobile_hash TEXT NOT NULL,
  mobile_masked TEXT NOT NULL,
  photo_id TEXT,
  profile_sealed BLOB,
  version INTEGER NOT NULL DEFAULT 1,
  created_at BIGINT NOT NULL
);

CREATE TABLE plan_changes (
  plan_id TEXT NOT NULL REFERENCES plans (id),
  version INTEGER NOT NULL,
  content TEXT NOT NULL,
  reason TEXT NOT NULL,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  created_at BIGINT NOT NULL,
  PRIMARY KEY (plan_id, version)
);

CREATE TABLE plan_specialties (
  plan_id TEXT NOT NULL REFERENCES plans (id),
  subspecialty TEXT NOT NULL,
  specialty TEXT NOT NULL,
  PRIMARY KEY (plan_id, subspecialty)
) WITHOUT ROWID;

CREATE TABLE plan_titles (
  plan_id TEXT NOT NULL REFERENCES plans (id),
  title TEXT NOT NULL,
  series TEXT NOT NULL,
  PRIMARY KEY (plan_id, title)
) WITHOUT ROWID;

CREATE TABLE plans (
  id TEXT PRIMARY KEY,
  unit_id TEXT NOT NULL REFERENCES units (id),
  stage TEXT NOT NULL CHECK (stage IN ('draft', 'published', 'inReview', 'resultsPosted', 'concluded')),
  draft TEXT,
  content TEXT,
  committee_id TEXT,
  committee_edition INTEGER,
  committee_name TEXT NOT NULL,
  name TEXT NOT NULL,
  year INTEGER,
  opens_at BIGINT,
  closes_at BIGINT,
  examination_ends_at BIGINT,
  published_at BIGINT,
  version INTEGER NOT NULL DEFAULT 1,
  created_at BIGINT NOT NULL,
  FOREIGN KEY (committee_id, committee_edition) REFERENCES committee_editions (committee_id, edition),
  CHECK ((stage = 'draft') = (draft IS NOT NULL)),
  CHECK ((stage = 'draft') = (content IS NULL)),
  CHECK (stage = 'draft' OR (committee_id IS NOT NULL AND committee_edition IS NOT NULL AND year IS NOT NULL AND published_at IS NOT NULL AND opens_at < closes_at AND closes_at <= examination_ends_at))
);

CREATE TABLE portfolio_records (
  person_id TEXT NOT NULL REFERENCES persons (id),
  section_id TEXT NOT NULL,
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  content_sealed BLOB NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  updated_at BIGINT NOT NULL,
  PRIMARY KEY (person_id, section_id, id)
);

CREATE TABLE recovery_codes (
  account_id TEXT NOT NULL REFERENCES accounts (id),
  code_hash TEXT NOT NULL,
  PRIMARY KEY (account_id, code_hash)
) WITHOUT ROWID;

CREATE TABLE reference_files (
  name TEXT NOT NULL,
  effective_from TEXT NOT NULL,
  content TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  source TEXT NOT NULL,
  published_by TEXT REFERENCES accounts (id),
  published_at BIGINT,
  PRIMARY KEY (name, effective_from),
  CHECK ((published_by IS NULL) = (published_at IS NULL))
);

CREATE TABLE register_archives (
  document_hash TEXT PRIMARY KEY,
  place TEXT NOT NULL,
  is_in_city INTEGER NOT NULL CHECK (is_in_city IN (0, 1))
);

CREATE TABLE register_education (
  document_hash TEXT NOT NULL,
  certificate_number TEXT NOT NULL,
  kind TEXT NOT NULL,
  level TEXT NOT NULL,
  school TEXT NOT NULL,
  major TEXT NOT NULL,
  awarded_on TEXT NOT NULL,
  PRIMARY KEY (document_hash, certificate_number)
);

CREATE TABLE register_insurance (
  document_hash TEXT PRIMARY KEY,
  months INTEGER NOT NULL,
  is_insured_now INTEGER NOT NULL CHECK (is_insured_now IN (0, 1)),
  unit_uscc TEXT NOT NULL,
  insured_since TEXT
);

CREATE TABLE register_titles (
  document_hash TEXT NOT NULL,
  title_code TEXT NOT NULL,
  obtained_on TEXT NOT NULL,
  PRIMARY KEY (document_hash, title_code)
);

CREATE TABLE request_counts (
  subject TEXT PRIMARY KEY,
  full_at BIGINT NOT NULL
);

CREATE TABLE return_remarks (
  application_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  section_id TEXT NOT NULL,
  remark TEXT NOT NULL,
  PRIMARY KEY (application_id, position, section_id),
  FOREIGN KEY (application_id, position) REFERENCES handling_records (application_id, position)
) WITHOUT ROWID;

CREATE TABLE second_factors (
  account_id TEXT PRIMARY KEY REFERENCES accounts (id),
  secret_sealed BLOB NOT NULL,
  confirmed_at BIGINT,
  last_step BIGINT NOT NULL,
  created_at BIGINT NOT NULL
);

CREATE TABLE section_notes (
  visit_id TEXT NOT NULL REFERENCES visits (id),
  section_id TEXT NOT NULL,
  note TEXT NOT NULL,
  handler_name TEXT NOT NULL,
  updated_at BIGINT NOT NULL,
  PRIMARY KEY (visit_id, section_id)
) WITHOUT ROWID;

CREATE TABLE sent_codes (
  account_id TEXT NOT NULL REFERENCES accounts (id),
  purpose TEXT NOT NULL CHECK (purpose IN ('password', 'mail')),
  code_hash TEXT NOT NULL,
  expires_at BIGINT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  sent_on TEXT NOT NULL,
  sent INTEGER NOT NULL,
  PRIMARY KEY (account_id, purpose)
);

CREATE TABLE sessions (
  token_hash TEXT PRIMARY KEY,
  public_id TEXT NOT NULL UNIQUE,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  created_at BIGINT NOT NULL,
  seen_at BIGINT NOT NULL,
  address TEXT NOT NULL,
  agent TEXT NOT NULL
);

CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
);

CREATE TABLE sign_in_tickets (
  token_hash TEXT PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  expires_at BIGINT NOT NULL
);

CREATE TABLE snapshots (
  application_id TEXT NOT NULL REFERENCES applications (id),
  revision INTEGER NOT NULL,
  schema_version INTEGER NOT NULL,
  content_sealed BLOB NOT NULL,
  sha256 TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  PRIMARY KEY (application_id, revision)
);

CREATE TABLE staff_menus (
  unit_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  menu TEXT NOT NULL,
  PRIMARY KEY (unit_id, person_id, menu),
  FOREIGN KEY (unit_id, person_id) REFERENCES unit_staff (unit_id, person_id) ON DELETE CASCADE
);

CREATE TABLE superior_requests (
  id TEXT PRIMARY KEY,
  unit_id TEXT NOT NULL REFERENCES units (id),
  account_id TEXT NOT NULL REFERENCES accounts (id),
  handler_name TEXT NOT NULL,
  name TEXT NOT NULL,
  uscc TEXT NOT NULL,
  explanation TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  answer TEXT,
  superior_id TEXT REFERENCES units (id),
  answered_by TEXT REFERENCES accounts (id),
  answered_at BIGINT,
  CHECK ((answer IS NULL) = (answered_at IS NULL) AND (answered_by IS NULL) = (answered_at IS NULL))
);

CREATE TABLE throttles (
  subject TEXT PRIMARY KEY,
  failures INTEGER NOT NULL,
  blocked_until BIGINT NOT NULL
);

CREATE TABLE unit_contacts (
  unit_id TEXT NOT NULL REFERENCES units (id),
  business TEXT NOT NULL,
  name TEXT NOT NULL,
  phone TEXT NOT NULL,
  email TEXT NOT NULL,
  takes_mail INTEGER NOT NULL DEFAULT 1 CHECK (takes_mail IN (0, 1)),
  PRIMARY KEY (unit_id, business)
);

CREATE TABLE unit_grams (
  gram TEXT NOT NULL,
  unit_id TEXT NOT NULL REFERENCES units (id),
  PRIMARY KEY (gram, unit_id)
) WITHOUT ROWID;

CREATE TABLE unit_powers (
  unit_id TEXT NOT NULL REFERENCES units (id),
  position INTEGER NOT NULL,
  power TEXT NOT NULL,
  PRIMARY KEY (unit_id, position)
);

CREATE TABLE unit_staff (
  unit_id TEXT NOT NULL REFERENCES units (id),
  person_id TEXT NOT NULL REFERENCES persons (id),
  created_at BIGINT NOT NULL,
  PRIMARY KEY (unit_id, person_id)
);

CREATE TABLE units (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  uscc TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL DEFAULT 'employer',
  legal_representative TEXT NOT NULL,
  district TEXT,
  insured_district TEXT,
  nature TEXT,
  is_township INTEGER CHECK (is_township IN (0, 1)),
  expert_department TEXT,
  returnee_department TEXT,
  industries TEXT,
  strategies TEXT,
  uses_claims INTEGER NOT NULL DEFAULT 0 CHECK (uses_claims IN (0, 1)),
  requires_second_factor INTEGER NOT NULL DEFAULT 0 CHECK (requires_second_factor IN (0, 1)),
  address_district TEXT,
  address_detail TEXT,
  superior_id TEXT REFERENCES units (id),
  completed_at BIGINT,
  suspended_at BIGINT,
  suspended_reason TEXT NOT NULL DEFAULT '',
  merged_into TEXT REFERENCES units (id),
  version INTEGER NOT NULL DEFAULT 1,
  created_at BIGINT NOT NULL,
  CHECK (merged_into IS NULL OR (suspended_at IS NOT NULL AND merged_into <> id))
);

CREATE TABLE upload_counts (
  owner_id TEXT NOT NULL,
  day TEXT NOT NULL,
  files INTEGER NOT NULL,
  bytes BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (owner_id, day)
);

CREATE TABLE visit_counts (
  unit_id TEXT NOT NULL,
  business TEXT NOT NULL,
  state TEXT NOT NULL,
  total INTEGER NOT NULL CHECK (total >= 0),
  PRIMARY KEY (unit_id, business, state)
) WITHOUT ROWID;

CREATE TABLE visits (
  id TEXT PRIMARY KEY,
  application_id TEXT NOT NULL REFERENCES applications (id),
  unit_id TEXT NOT NULL REFERENCES units (id),
  business TEXT NOT NULL,
  stop TEXT NOT NULL CHECK (stop IN ('employer', 'superior', 'accepting')),
  position INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('awaitingClaim', 'underExamination', 'posting', 'returned', 'terminated', 'forwarded', 'concluded', 'withdrawn')),
  handler_id TEXT REFERENCES accounts (id),
  handler_name TEXT NOT NULL DEFAULT '',
  is_touched INTEGER NOT NULL DEFAULT 0 CHECK (is_touched IN (0, 1)),
  deadline BIGINT,
  posted_revision INTEGER,
  posted_since TEXT,
  reminder TEXT CHECK (reminder IN ('urged', 'returnAsked')),
  posting_from TEXT,
  posting_through TEXT,
  recommendation_sealed BLOB,
  arrived_at BIGINT NOT NULL,
  number TEXT NOT NULL,
  applicant_name TEXT NOT NULL,
  mobile_masked TEXT NOT NULL,
  mobile_hash TEXT NOT NULL,
  employer_name TEXT NOT NULL,
  authority_name TEXT NOT NULL,
  title_label TEXT NOT NULL,
  submitted_at BIGINT NOT NULL,
  UNIQUE (application_id, unit_id, stop)
);

CREATE INDEX application_files_by_application ON application_files (
  application_id
);

CREATE INDEX application_identifiers_by_application ON application_identifiers (
  application_id
);

CREATE INDEX applications_by_person ON applications (
  person_id,
  id
);

CREATE UNIQUE INDEX applications_draft ON applications (
  person_id,
  business,
  authority_id
) WHERE state = 'draft';

CREATE INDEX applications_returned ON applications (
  id
) WHERE state = 'returned';

CREATE UNIQUE INDEX applications_under_way ON applications (
  person_id,
  business
) WHERE state IN (
  'inProgress',
  'returned'
);

CREATE INDEX approval_documents_by_unit ON approval_documents (
  unit_id,
  id
);

CREATE UNIQUE INDEX approval_documents_number ON approval_documents (
  unit_id,
  number
) WHERE withdrawn_at IS NULL;

CREATE INDEX article_grams_by_article ON article_grams (
  article_id
);

CREATE INDEX articles_published ON articles (
  published_on,
  id
) WHERE state = 'published';

CREATE INDEX articles_published_by_kind ON articles (
  kind,
  published_on,
  id
) WHERE state = 'published';

CREATE INDEX attachments_by_content ON attachments (
  sha256
);

CREATE INDEX attachments_by_person ON attachments (
  person_id,
  id
);

CREATE INDEX audit_log_by_time ON audit_log (
  created_at
);

CREATE INDEX batches_by_unit ON batches (
  unit_id,
  id
);

CREATE INDEX certificate_checks_by_certificate ON certificate_checks (
  certificate_id,
  id
);

CREATE INDEX certificate_imports_by_unit ON certificate_imports (
  unit_id,
  created_at
);

CREATE INDEX certificate_reports_by_unit ON certificate_reports (
  unit_id,
  state,
  requested_at
);

CREATE INDEX certificate_reports_due ON certificate_reports (
  next_at
) WHERE state = 'queued';

CREATE INDEX certificate_requests_by_number ON certificate_requests (
  certificate_number
) WHERE state = 'submitted';

CREATE INDEX certificate_requests_by_person ON certificate_requests (
  person_id,
  id
);

CREATE INDEX certificate_requests_by_unit ON certificate_requests (
  unit_id,
  state,
  submitted_at
);

CREATE UNIQUE INDEX certificate_requests_open ON certificate_requests (
  certificate_id
) WHERE state <> 'passed';

CREATE INDEX certificate_requests_returned ON certificate_requests (
  id
) WHERE state = 'returned';

CREATE UNIQUE INDEX certificates_by_application ON certificates (
  application_id
) WHERE replaced_at IS NULL;

CREATE INDEX certificates_by_approval ON certificates (
  approval_id
);

CREATE INDEX certificates_by_document ON certificates (
  document_hash
) WHERE document_hash IS NOT NULL;

CREATE INDEX certificates_by_ofd ON certificates (
  ofd_sha256
) WHERE ofd_sha256 IS NOT NULL;

CREATE INDEX certificates_by_pdf ON certificates (
  pdf_sha256
);

CREATE INDEX certificates_by_person ON certificates (
  person_id,
  id
);

CREATE INDEX certificates_by_revocation ON certificates (
  revocation_id
) WHERE revocation_id IS NOT NULL;

CREATE INDEX certificates_held ON certificates (
  unit_id,
  id
) WHERE source <> 'system' AND replaced_at IS NULL;

CREATE INDEX committees_by_unit ON committees (
  unit_id,
  id
);

CREATE INDEX integrity_records_by_document ON integrity_records (
  document_hash
);

CREATE INDEX integrity_records_by_end ON integrity_records (
  barred_through
);

CREATE INDEX issuances_by_batch ON issuances (
  batch_id,
  state,
  application_id
);

CREATE INDEX issuances_by_unit ON issuances (
  unit_id,
  business,
  state,
  application_id
);

CREATE INDEX job_items_failed ON job_items (
  job_id
) WHERE state = 'failed';

CREATE INDEX jobs_by_batch ON jobs (
  batch_id,
  id
);

CREATE INDEX jobs_by_kind ON jobs (
  kind,
  id
);

CREATE INDEX jobs_open ON jobs (
  created_at
) WHERE state <> 'done';

CREATE INDEX messages_by_person ON messages (
  person_id,
  id
);

CREATE INDEX messages_by_unit ON messages (
  unit_id,
  id
);

CREATE INDEX messages_unread ON messages (
  person_id
) WHERE read_at IS NULL;

CREATE INDEX outbox_by_age ON outbox (
  next_at
);

CREATE INDEX outbox_by_state ON outbox (
  state,
  id
);

CREATE INDEX outbox_due ON outbox (
  channel,
  next_at
) WHERE state = 'pending';

CREATE INDEX plans_by_closing ON plans (
  closes_at,
  id
) WHERE published_at IS NOT NULL;

CREATE INDEX plans_by_committee ON plans (
  committee_id
) WHERE committee_id IS NOT NULL;

CREATE INDEX plans_by_unit ON plans (
  unit_id,
  id
);

CREATE INDEX sessions_by_account ON sessions (
  account_id
);

CREATE INDEX sign_in_tickets_by_account ON sign_in_tickets (
  account_id
);

CREATE INDEX superior_requests_by_unit ON superior_requests (
  unit_id,
  id
);

CREATE INDEX superior_requests_open ON superior_requests (
  id
) WHERE answered_at IS NULL;

CREATE INDEX unit_grams_by_unit ON unit_grams (
  unit_id
);

CREATE INDEX unit_staff_by_person ON unit_staff (
  person_id
);

CREATE INDEX units_by_kind ON units (
  kind,
  name
);

CREATE INDEX units_by_superior ON units (
  superior_id
) WHERE superior_id IS NOT NULL;

CREATE INDEX visits_by_deadline ON visits (
  unit_id,
  business,
  deadline
) WHERE deadline IS NOT NULL AND state IN (
  'awaitingClaim',
  'underExamination',
  'posting'
);

CREATE INDEX visits_by_employer ON visits (
  unit_id,
  business,
  employer_name
);

CREATE INDEX visits_by_mobile ON visits (
  unit_id,
  business,
  mobile_hash
);

CREATE INDEX visits_by_name ON visits (
  unit_id,
  business,
  applicant_name
);

CREATE INDEX visits_by_state ON visits (
  unit_id,
  business,
  state,
  submitted_at,
  id
);

CREATE INDEX visits_by_time ON visits (
  unit_id,
  business,
  submitted_at,
  id
) WHERE state <> 'withdrawn';
