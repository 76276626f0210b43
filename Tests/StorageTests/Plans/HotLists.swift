import Database
import Titles

@testable import Storage

/// The hot lists besides the worklists, which have tests of their own.
extension HotList {
  static func all(_ vault: Vault) -> [HotList] {
    applicant(vault) + published + unit + requests(vault) + background(vault)
  }

  private static func applicant(_ vault: Vault) -> [HotList] {
    let (person, account) = (PersonID(rawValue: "p7"), AccountID(rawValue: "k7"))
    let (application, authority) = (ApplicationID(rawValue: "a7"), UnitID(rawValue: "u1000"))
    return [
      HotList("the session of a request", 1) { _ = try SessionRepository().session(TokenHash(rawValue: "t7"), in: $0) },
      HotList("登录设备", 1) {
        _ = try SessionRepository().sessions(of: account, seenSince: Moment(milliseconds: 0), in: $0)
      },
      HotList("an account by its name", 1) { _ = try AccountRepository(vault: vault).account(named: "name7", in: $0) },
      HotList("the units that somebody works for", 2) { _ = try SeatRepository().seats(of: person, in: $0) },
      HotList("我的申报", 3) {
        let applications = ApplicationRepository()
        _ = try applications.all(of: person, ApplicationFilter(), in: $0)
        _ = try applications.all(
          of: person, ApplicationFilter(business: .initialDetermination, state: .concluded, year: 2025), in: $0)
        _ = try applications.years(of: person, in: $0)
      },
      HotList("where my applications stand", 1) { _ = try ApplicationRepository().currentVisits(of: person, in: $0) },
      HotList("what stands in the way of an application", 2) {
        let applications = ApplicationRepository()
        _ = try applications.underWay(of: person, .initialDetermination, besides: application, in: $0)
        _ = try applications.terminations(of: person, .initialDetermination, at: authority, year: 2025, in: $0)
      },
      HotList("a draft", 1) {
        _ = try DraftRepository(vault: vault).draft(of: person, .initialDetermination, at: authority, in: $0)
      },
      HotList("the sections of a form", 1) { _ = try DraftRepository(vault: vault).sections(of: application, in: $0) },
      HotList("a snapshot", 1) { _ = try DraftRepository(vault: vault).snapshot(1, of: application, in: $0) },
      HotList("a decisive request that comes again", 1) {
        _ = try IdempotencyRepository().outcome(of: "once", account: account, in: $0)
      },
      HotList("我的证书", 1) { _ = try CertificateRepository().list(of: person, in: $0) },
      HotList("办理中的证书申请", 2) {
        let requests = CertificateRequestRepository(vault: vault)
        _ = try requests.open(of: person, in: $0)
        _ = try requests.open(about: CertificateID(rawValue: "c7"), in: $0)
      },
      HotList("业绩档案", 2) {
        let portfolios = PortfolioRepository(vault: vault)
        _ = try portfolios.counts(of: person, in: $0)
        _ = try portfolios.records(of: person, sections: ["papers", "qualifications"], in: $0)
      },
      HotList("消息", 4) {
        for isUnread in [false, true] {
          _ = try MessageRepository().messages(of: .person(person), onlyUnread: isUnread, limit: 20, offset: 0, in: $0)
          _ = try MessageRepository().count(of: .person(person), onlyUnread: isUnread, in: $0)
        }
      },
      HotList("somebody's files", 2) {
        _ = try AttachmentRepository().all(of: .person(person), mediaType: "application/pdf", limit: 20, in: $0)
        _ = try AttachmentRepository().same(as: "x7", name: "材料.pdf", of: .person(person), in: $0)
      },
    ]
  }

  private static let published: [HotList] = [
    // There are as many settings as authorities: dozens.
    HotList("受理单位", 2, whole: ["s"]) {
      _ = try AuthorityRepository().open(business: .initialDetermination, matching: "", in: $0)
    },
    HotList("one 受理单位", 2, whole: ["s", "authority_requirements"]) {
      _ = try AuthorityRepository().load(of: UnitID(rawValue: "u1000"), business: .initialDetermination, in: $0)
    },
    // There are as many committees as are filed, and a few plans of each a year: hundreds.
    HotList("职称评审申报计划", 3, whole: ["plans", "plans_by_closing"]) {
      _ = try PlanRepository().published(PlanFilter(), at: Moment(milliseconds: 100), in: ListWindow(), $0)
      _ = try PlanRepository().years(in: $0)
    },
    HotList("plans that are open", 1) {
      _ = try PlanRepository().open(at: Moment(milliseconds: 1_999_990), limit: 6, in: $0)
    },
    HotList("one plan", 2) {
      // What made-up rows say can't be read.
      _ = try? PlanRepository().load(PlanID(rawValue: "j7"), in: $0)
      _ = try PlanRepository().changes(of: PlanID(rawValue: "j7"), in: $0)
    },
    HotList("units by part of their name", 1) { _ = try UnitRepository().search("虚构", kinds: nil, limit: 20, in: $0) },
    HotList("units by their number", 1) { _ = try UnitRepository().search("91990000MA0000001T", kinds: nil, limit: 20, in: $0) },
    HotList("units of a kind", 1) { _ = try UnitRepository().all(of: [.districtBureau], limit: 100, in: $0) },
    HotList("证书查验", 4) {
      let certificates = CertificateRepository()
      _ = try certificates.find(number: "z7", in: $0)
      _ = try certificates.versions(of: "z7", in: $0)
      _ = try certificates.find(checkHash: "g7", in: $0)
      _ = try certificates.find(fileSHA256: "x7", in: $0)
    },
    HotList("查验记录", 2) {
      _ = try CertificateCheckRepository().list(of: "z7", ListWindow(), in: $0)
    },
    HotList("who asks too often", 2) {
      _ = try RequestCountRepository().fullAt("y7", in: $0)
      _ = try ThrottleRepository().standing(of: "y7", in: $0)
    },
  ]

  private static let unit: [HotList] = [
    HotList("a unit's seat and its messages", 3) {
      _ = try SeatRepository().seat(of: UnitID(rawValue: "u7"), in: $0)
      _ = try MessageRepository().messages(
        of: UnitID(rawValue: "u7"), about: [.initialDetermination], besides: PersonID(rawValue: "p7"), limit: 5, in: $0)
    },
    HotList("a unit's committees and plans", 3) {
      _ = try? CommitteeRepository().all(of: UnitID(rawValue: "u7"), on: Day(ordinal: 20_000), in: $0)
      _ = try PlanRepository().list(of: UnitID(rawValue: "u7"), named: "", nil, in: ListWindow(), $0)
    },
    HotList("what waits in a unit", 1) { _ = try UnitRepository().tabCounts(of: UnitID(rawValue: "u7"), in: $0) },
    HotList("what is due in a unit", 5) {
      var query = DueQuery(
        unit: UnitID(rawValue: "u7"), business: .initialDetermination, deadlineBy: Day(ordinal: 20_000),
        besides: PersonID(rawValue: "p7"), limit: 20)
      query.arrivedBy = Day(ordinal: 20_000)
      query.postedBy = Day(ordinal: 20_000)
      _ = try WorklistRepository().due(query, in: $0)
      _ = try IssuanceRepository().unissued(of: UnitID(rawValue: "u7"), in: $0)
    },
    // Of equal files so many are looked at as one sentence needs.
    HotList("an application under examination", 6, whole: ["equal"]) {
      let application = ApplicationID(rawValue: "a7")
      _ = try CaseRepository().load(application, in: $0)
      _ = try AttachmentCheckRepository().all(of: application, in: $0)
      _ = try AttachmentCheckRepository().duplicates(of: application, in: $0)
      _ = try AttachmentRepository().carriers(of: AttachmentID(rawValue: "f7"), in: $0)
    },
    HotList("一键签收 switched off", 4) { _ = try CaseRepository().skipClaims(of: UnitID(rawValue: "u7"), in: $0) },
    HotList("单位用户", 2) {
      _ = try StaffRepository().members(of: UnitID(rawValue: "u8"), StaffQuery(), limit: 20, offset: 0, in: $0)
      _ = try StaffRepository().count(of: UnitID(rawValue: "u8"), StaffQuery(), in: $0)
    },
    HotList("核准文件", 2) {
      _ = try ApprovalDocumentRepository().list(of: UnitID(rawValue: "u7"), ApprovalFilter(), ListWindow(), in: $0)
    },
    HotList("发证批次", 12) {
      _ = try BatchRepository().list(
        of: UnitID(rawValue: "u7"), business: .initialDetermination, name: "", ListWindow(), in: $0)
    },
    HotList("the applications of a batch", 3) {
      let batch = BatchID(rawValue: "b7")
      _ = try IssuanceRepository().list(in: batch, IssuanceFilter(), ListWindow(), in: $0)
      _ = try IssuanceRepository().counts(in: batch, IssuanceFilter(), in: $0)
    },
    HotList("选择申报人", 3) {
      _ = try IssuanceRepository().candidates(
        of: UnitID(rawValue: "u7"), business: .initialDetermination, IssuanceFilter(), ListWindow(), in: $0)
    },
  ]

  private static func requests(_ vault: Vault) -> [HotList] {
    let (unit, requests) = (UnitID(rawValue: "u7"), CertificateRequestRepository(vault: vault))
    return [
      HotList("证书登记审核", 5) {
        for state in [CertificateRequestState.submitted, nil] {
          _ = try requests.list(of: unit, CertificateRequestFilter(state: state), ListWindow(), in: $0)
        }
        _ = try requests.counts(of: unit, in: $0)
      },
      // The index of those that wait holds nothing else, and a LIMIT ends it.
      HotList("上报人社部", 5, whole: ["certificate_reports"]) {
        _ = try ReportRepository().list(of: unit, .queued, ListWindow(), in: $0)
        _ = try ReportRepository().counts(of: unit, in: $0)
        _ = try ReportRepository().reports(of: ["z7", "z8"], in: $0)
        _ = try ReportRepository().take(
          50, until: Moment(milliseconds: 20), at: Moment(milliseconds: 10), in: $0)
      },
      HotList("whether a certificate is being registered", 2) {
        _ = try requests.underExamination(number: "z8", in: $0)
        _ = try CertificateRepository().isTaken("z8", in: $0)
      },
      HotList("an import that waits, and keeping one", 3) {
        let id = CertificateImportID(rawValue: "i7")
        let imports = CertificateImportRepository(vault: vault)
        _ = try imports.rows(of: id, in: unit, $0)
        try imports.insert(
          CertificateImportID(rawValue: "i-new"), [], of: unit, at: Moment(milliseconds: 20), dropping: Moment(milliseconds: 10),
          in: $0)
      },
      HotList("登记和导入的证书", 3) {
        _ = try CertificateRepository().held(by: unit, HeldCertificateFilter(state: .valid), ListWindow(), in: $0)
        _ = try CertificateRepository().heldCounts(by: unit, in: $0)
      },
      HotList("who received a file with a request", 1) {
        _ = try requests.receivers(of: AttachmentID(rawValue: "f7"), in: $0)
      },
    ]
  }

  private static func background(_ vault: Vault) -> [HotList] {
    [
      // `jobs_open` holds what isn't done, and nothing else.
      HotList("whether a job can be taken, and taking it", 2, whole: ["jobs", "jobs_1"]) {
        let now = Moment(milliseconds: 10_000)
        _ = try JobRepository().isAnyDue(["issue"], at: now, in: $0)
        _ = try JobRepository().lease(["issue"], to: "runner", seconds: 15, at: now, in: $0)
      },
      HotList("a job and its items", 4) {
        let job = JobID(rawValue: "j7")
        _ = try JobRepository().latest(of: BatchID(rawValue: "b7"), in: $0)
        _ = try JobRepository().isOpen(BatchID(rawValue: "b7"), in: $0)
        _ = try JobRepository().openItems(of: job, after: 0, limit: 10, in: $0)
        _ = try JobRepository().failures(of: job, in: $0)
      },
      // One row a task.
      HotList("whether daily work is due, and taking it", 2, whole: ["daily_tasks"]) {
        let (now, tasks) = (Moment(milliseconds: 10_000), DailyTaskRepository())
        _ = try tasks.isAnyDue(["remind"], on: now.day, at: now, in: $0)
        _ = try tasks.take("remind", on: now.day, to: "runner", until: now.adding(seconds: 60), at: now, in: $0)
      },
      // A row for each tab of a unit, looked through once a day.
      HotList("who may have to be reminded", 5, whole: ["visit_counts"]) {
        let reminders = ReminderRepository()
        _ = try reminders.waitingUnits(after: "u2", limit: 20, in: $0)
        _ = try reminders.returnedApplications(after: "a2", limit: 20, in: $0)
        _ = try reminders.returnedRequests(after: "q2", limit: 20, in: $0)
        let day = Day(ordinal: 20_000)
        _ = try reminders.endedBars(from: day, through: day, after: "", limit: 20, in: $0)
        _ = try WorklistRepository().postings(of: UnitID(rawValue: "u7"), .initialDetermination, limit: 20, in: $0)
      },
      // A LIMIT ends the counting, the newest are found by the primary key, and those that wait have an index of their own.
      HotList("消息发送", 5, whole: ["outbox", "counted", "outbox_due"]) {
        let outbox = OutboxRepository(vault: vault)
        _ = try outbox.rows(nil, in: ListWindow(), $0)
        _ = try outbox.counts(in: $0)
      },
      HotList("letters that failed, that are old, that are due", 4, whole: ["counted"]) {
        let outbox = OutboxRepository(vault: vault)
        _ = try outbox.rows(.failed, in: ListWindow(), $0)
        _ = try outbox.remove(untouchedSince: Moment(milliseconds: 10), limit: 500, in: $0)
        _ = try outbox.take([.sms], until: Moment(milliseconds: 20), at: Moment(milliseconds: 10), in: $0)
      },
      HotList("whether a letter or a report waits", 2) {
        let now = Moment(milliseconds: 10_000)
        _ = try OutboxRepository(vault: vault).isAnyDue([.sms, .mail], at: now, in: $0)
        _ = try ReportRepository().isAnyDue(at: now, in: $0)
      },
      // The newest of them, by the primary key.
      HotList("what was sent last", 1, whole: ["outbox"]) { _ = try OutboxRepository(vault: vault).latest(20, in: $0) },
      HotList("which files are still named", 1) {
        _ = try AttachmentRepository().named(among: ["x7", "x8", "o8"], in: $0)
      },
    ]
  }
}
