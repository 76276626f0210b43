import Database
import Storage
import Titles

/// Tables with so much in them that no engine reads one from end to end by choice: for tests of how statements are run. The
/// rows are consistent with each other, but nothing sealed can be opened, and no chain of records holds.
///
/// The n-th person, account, unit, application … has the id `p7`, `k7`, `u7`, `a7` … .
public enum LargeTables {
  /// How many applications there are; everything else stands in proportion.
  private static let applications = 20_000

  /// Fills an empty platform's tables, and tells PostgreSQL what is in them, as its own housekeeping does in time.
  public static func fill(_ test: TestPlatform) async throws {
    try await test.store.database.write { transaction in
      for (count, statement) in units + people + applied + issued + planned + background {
        try transaction.run(numbers(count) + statement)
      }
      try grantPowers(in: transaction)
      try transaction.run(
        """
        INSERT INTO visit_counts (unit_id, business, state, total)
        SELECT unit_id, business, state, COUNT(*) FROM visits GROUP BY unit_id, business, state
        """)
      // SQLite is used without statistics.
      if TestEngine.current == .postgresql { try transaction.run("ANALYZE") }
    }
  }

  /// 职称发证权限 for every unit.
  private static func grantPowers(in transaction: Transaction) throws {
    let scope = IssuingScope(business: .initialDetermination, levels: [.assistant])
    try UnitRepository().setPowers([.issuing(scope)], of: UnitID(rawValue: "u1000"), in: transaction)
    try transaction.run(
      numbers(30_000) + """
        INSERT INTO unit_powers (unit_id, position, power)
        SELECT 'u' || n, 0, power FROM numbers, unit_powers WHERE n <> 1000
        """)
  }

  private static func numbers(_ count: Int) -> SQL {
    "WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < \(count))\n"
  }

  private static let bytes: [UInt8] = [0]

  private static let units: [(Int, SQL)] = [
    (
      30_000,
      """
      INSERT INTO units (id, name, uscc, kind, legal_representative, completed_at, created_at)
      SELECT 'u' || n, '虚构第' || n || '中学', 'uscc' || n, CASE WHEN n % 100 = 0 THEN 'districtBureau' ELSE 'employer' END,
        '甲', 0, 0 FROM numbers
      """
    ),
    (30_000, "INSERT INTO unit_grams (gram, unit_id) SELECT '第' || n, 'u' || n FROM numbers"),
    (30_000, "INSERT INTO unit_grams (gram, unit_id) SELECT '虚构', 'u' || n FROM numbers WHERE n % 1000 = 0"),
    (
      30_000,
      """
      INSERT INTO authority_settings (id, unit_id, business, is_enabled, address_district, address_detail, contact_name,
        contact_phone, contact_email, notice)
      SELECT 's' || n, 'u' || n, 'initialDetermination', 1, '', '', '', '', '', '' FROM numbers WHERE n % 1000 = 0
      """
    ),
  ]

  private static let people: [(Int, SQL)] = [
    (
      10_000,
      """
      INSERT INTO persons (id, name, document_kind, document_sealed, document_hash, document_masked, mobile_sealed,
        mobile_hash, mobile_masked, created_at)
      SELECT 'p' || n, '申报人' || n, 'residentID', \(bytes), 'd' || n, '', \(bytes), 'h' || n, '', 0 FROM numbers
      """
    ),
    (
      10_000,
      """
      INSERT INTO accounts (id, door, username, password_hash, person_id, name, mobile_sealed, mobile_hash, created_at)
      SELECT 'k' || n, 'personal', 'name' || n, '', 'p' || n, '申报人' || n, \(bytes), 'h' || n, 0 FROM numbers
      """
    ),
    (
      10_000,
      """
      INSERT INTO sessions (token_hash, public_id, account_id, created_at, seen_at, address, agent)
      SELECT 't' || n, 'q' || n, 'k' || n, 0, n, '', '' FROM numbers
      """
    ),
    (
      10_000,
      """
      INSERT INTO second_factors (account_id, secret_sealed, last_step, created_at)
      SELECT 'k' || n, \(bytes), 0, 0 FROM numbers
      """
    ),
    (
      10_000,
      "INSERT INTO unit_staff (unit_id, person_id, created_at) SELECT 'u' || (n % 3000 + 1), 'p' || n, 0 FROM numbers"
    ),
    (
      10_000,
      "INSERT INTO staff_menus (unit_id, person_id, menu) SELECT 'u' || (n % 3000 + 1), 'p' || n, 'home' FROM numbers"
    ),
    (
      10_000,
      """
      INSERT INTO attachments (id, person_id, sha256, size, media_type, name, pages, created_at)
      SELECT 'f' || n, 'p' || n, 'x' || (n / 2), 1, 'application/pdf', '材料.pdf', 1, 0 FROM numbers
      """
    ),
  ]

  /// What their JSON says can't be read.
  private static let planned: [(Int, SQL)] = [
    (2_000, "INSERT INTO committees (id, unit_id, created_at) SELECT 'm' || n, 'u' || n, 0 FROM numbers"),
    (
      2_000,
      """
      INSERT INTO committee_editions (committee_id, edition, effective_from, name, filing_number, filed_from, filed_through,
        charter, account_id, created_at)
      SELECT 'm' || n, 1, '2025-01-01', '评委会' || n, '备' || n, '2025-01-01', '2027-12-31', '-', 'k' || n, 0 FROM numbers
      """
    ),
    (
      2_000,
      """
      INSERT INTO plans (id, unit_id, stage, content, committee_id, committee_edition, committee_name, name, year, opens_at,
        closes_at, examination_ends_at, published_at, created_at)
      SELECT 'j' || n, 'u' || n, 'published', '-', 'm' || n, 1, '评委会' || n, '计划' || n, 2025, n * 1000 - 1, n * 1000,
        n * 1000, 0, 0 FROM numbers
      """
    ),
    (
      2_000,
      """
      INSERT INTO plan_changes (plan_id, version, content, reason, account_id, created_at)
      SELECT 'j' || n, 1, '-', '', 'k' || n, 0 FROM numbers
      """
    ),
  ]

  private static let applied: [(Int, SQL)] = [
    (
      5_000,
      """
      INSERT INTO integrity_records (id, document_hash, conduct, barred_from, barred_through)
      SELECT 'i' || n, 'd' || n, '', '2020-01-01', '20' || (21 + n % 70) || '-01-01' FROM numbers
      """
    ),
    (
      applications,
      """
      INSERT INTO applications (id, number, business, person_id, authority_id, authority_name, schema_version, state,
        revision, first_stop, pledge_at, pledge_hash, created_at, updated_at)
      SELECT 'a' || n, 'n' || n, 'initialDetermination', 'p' || (n % 10000 + 1), 'u1000', '示例单位', 1, 'concluded', 1,
        'u' || (n % 200 + 1), 0, '', n, 0 FROM numbers
      """
    ),
    (
      applications,
      """
      INSERT INTO visits (id, application_id, unit_id, business, stop, position, state, handler_id, arrived_at, number,
        applicant_name, mobile_masked, mobile_hash, employer_name, authority_name, title_label, submitted_at)
      SELECT 'v' || n, 'a' || n, 'u' || (n % 200 + 1), 'initialDetermination', 'accepting', 1, CASE n % 7
        WHEN 0 THEN 'underExamination' WHEN 1 THEN 'posting' WHEN 2 THEN 'returned' WHEN 3 THEN 'terminated'
        WHEN 4 THEN 'forwarded' WHEN 5 THEN 'concluded' ELSE 'awaitingClaim' END, 'k' || (n % 10000 + 1), n, 'n' || n,
        '申报人' || n, '', 'h' || n, '单位' || (n % 50), '示例单位', '', n FROM numbers
      """
    ),
    (
      applications,
      """
      INSERT INTO application_sections (application_id, section_id, answers_sealed, updated_at)
      SELECT 'a' || n, 'basic', \(bytes), 0 FROM numbers
      """
    ),
    (
      applications,
      """
      INSERT INTO snapshots (application_id, revision, schema_version, content_sealed, sha256, created_at)
      SELECT 'a' || n, 1, 1, \(bytes), '', 0 FROM numbers
      """
    ),
    (
      applications,
      """
      INSERT INTO handling_records (application_id, position, created_at, account_id, actor_name, event, detail, revision,
        pending_name, hash)
      SELECT 'a' || n, 1, 0, 'k1', '', 'submitted', '', 1, '', '' FROM numbers
      """
    ),
    (
      applications,
      "INSERT INTO chain_ends (chain, subject, row_count, hash, seal) SELECT 'handling_records', 'a' || n, 1, '', '' FROM numbers"
    ),
    (
      10_000,
      """
      INSERT INTO attachment_checks (application_id, attachment_id, unit_id, account_id, handler_name, created_at)
      SELECT 'a' || n, 'f' || n, 'u' || (n % 200 + 1), 'k1', '', 0 FROM numbers
      """
    ),
    (
      10_000,
      """
      INSERT INTO bars (person_id, business, authority_id, year, application_id, reason)
      SELECT 'p' || n, 'initialDetermination', 'u1000', 2025, 'a' || n, '' FROM numbers
      """
    ),
    (
      10_000,
      """
      INSERT INTO portfolio_records (person_id, section_id, id, position, content_sealed, updated_at)
      SELECT 'p' || n, 'papers', 'r' || n, 1, \(bytes), 0 FROM numbers
      """
    ),
    (
      10_000,
      "INSERT INTO application_files (attachment_id, application_id) SELECT 'f' || n, 'a' || n FROM numbers"
    ),
  ]

  private static let issued: [(Int, SQL)] = [
    (
      5_000,
      """
      INSERT INTO approval_documents (id, unit_id, number, title, issued_on, business, kind, attachment_id, created_at,
        created_by)
      SELECT 'w' || n, 'u' || (n % 500 + 1), 'n' || n, '', '2025-08-20', 'initialDetermination', 'issue', 'f1', 0, 'k1'
      FROM numbers
      """
    ),
    (
      5_000,
      """
      INSERT INTO batches (id, unit_id, business, name, created_at)
      SELECT 'b' || n, 'u' || (n % 500 + 1), 'initialDetermination', '批次' || n, 0 FROM numbers
      """
    ),
    (
      10_000,
      """
      INSERT INTO certificates (id, number, application_id, person_id, unit_id, authority_name, business, holder_name,
        document_masked, document_tail_hash, series_code, title_code, title_label, level, specialty, approval_id,
        approval_number, obtained_on, issued_on, remark, state, check_hash, pdf_sha256, ofd_sha256, content_sealed,
        created_at)
      SELECT 'c' || n, 'z' || n, 'a' || n, 'p' || n, 'u1000', '', 'initialDetermination', '', '', '', '', '', '', 'assistant',
        '', 'w1', '', '2025-08-20', '2025-08-20', '', 'valid', 'g' || n, 'x' || n, CASE WHEN n % 2 = 0 THEN 'o' || n END,
        \(bytes), 0 FROM numbers
      """
    ),
    (
      10_000,
      """
      INSERT INTO certificate_reports (certificate_number, certificate_id, unit_id, state, next_at, requested_at)
      SELECT 'z' || n, 'c' || n, 'u' || (n % 500 + 1), CASE WHEN n % 2 = 0 THEN 'queued' ELSE 'reported' END, n, n FROM numbers
      """
    ),
    (
      5_000,
      """
      INSERT INTO certificate_imports (id, unit_id, rows_sealed, created_at)
      SELECT 'i' || n, 'u' || (n % 500 + 1), \(bytes), n FROM numbers
      """
    ),
    (
      10_000,
      """
      INSERT INTO certificate_requests (id, kind, person_id, unit_id, certificate_number, holder_name, title_label, state,
        answers_sealed, created_at, submitted_at)
      SELECT 'q' || n, 'registration', 'p' || n, 'u' || (n % 500 + 1), 'z' || n, '', '',
        CASE WHEN n % 2 = 0 THEN 'submitted' ELSE 'returned' END, \(bytes), 0, n FROM numbers
      """
    ),
    (
      applications,
      """
      INSERT INTO issuances (application_id, unit_id, business, batch_id, state, certificate_id, applicant_name, sex,
        mobile_masked, employer_name, title_label, level, passed_on)
      SELECT 'a' || n, 'u' || (n % 200 + 1), 'initialDetermination',
        CASE WHEN n <= 10000 THEN 'b' || (n % 500 + 1) END, CASE WHEN n <= 10000 THEN 'issued' ELSE 'waiting' END,
        CASE WHEN n <= 10000 THEN 'c' || n END, '', '男', '', '', '', 'assistant', '2025-08-20' FROM numbers
      """
    ),
    (
      10_000,
      """
      INSERT INTO certificate_checks (id, certificate_id, created_at, way, region)
      SELECT 'e' || n, 'c' || (n % 1000 + 1), 0, 'number', '' FROM numbers
      """
    ),
  ]

  private static let background: [(Int, SQL)] = [
    (
      5_000,
      """
      INSERT INTO jobs (id, kind, unit_id, batch_id, account_id, payload, state, total, created_at)
      SELECT 'j' || n, 'issue', 'u1', 'b' || n, 'k1', '', CASE WHEN n % 500 = 0 THEN 'queued' ELSE 'done' END, 4, n
      FROM numbers
      """
    ),
    (
      20_000,
      """
      INSERT INTO job_items (job_id, position, subject_id, state)
      SELECT 'j' || (n / 4 + 1), n % 4 + 1, 'a' || n, CASE WHEN n % 1000 = 0 THEN 'failed' ELSE 'done' END FROM numbers
      WHERE n < 20000
      """
    ),
    (
      20_000,
      """
      INSERT INTO messages (id, person_id, title, body, created_at, read_at)
      SELECT 'm' || n, 'p' || (n % 10000 + 1), '', '', 0, CASE WHEN n % 10 = 0 THEN NULL ELSE 1 END FROM numbers
      """
    ),
    (
      20_000,
      """
      INSERT INTO messages (id, unit_id, title, body, application_id, created_at)
      SELECT 'mu' || n, 'u' || (n % 500 + 1), '', '', 'a' || n, 0 FROM numbers
      """
    ),
    (
      20_000,
      """
      INSERT INTO outbox (id, channel, recipient_sealed, recipient_masked, body_sealed, state, next_at, sent_at, created_at)
      SELECT 'm' || n, 'sms', \(bytes), '', \(bytes), CASE WHEN n % 100 = 0 THEN 'pending' ELSE 'sent' END, n,
        CASE WHEN n % 100 <> 0 THEN n END, 0 FROM numbers
      """
    ),
    (
      10_000,
      """
      INSERT INTO idempotency_keys (account_id, request_key, outcome, created_at)
      SELECT 'k' || n, 'once', '', 0 FROM numbers
      """
    ),
    (10_000, "INSERT INTO request_counts (subject, full_at) SELECT 'y' || n, n FROM numbers"),
    (10_000, "INSERT INTO throttles (subject, failures, blocked_until) SELECT 'y' || n, 1, n FROM numbers"),
  ]
}
