import Database
import Services
import Storage
import TestKit
import Testing
import Titles

@Suite struct HousekeepingTests {
  private let fixture: AccountFixture
  private let housekeeping: Housekeeping
  /// The file system's clock, years from the platform's.
  private let machine = TestClock(Moment(milliseconds: 4_000_000_000_000))

  init() async throws {
    fixture = try await AccountFixture()
    housekeeping = Housekeeping(platform: fixture.test.platform, machine: machine.platformClock)
  }

  private var store: Store { fixture.test.store }

  private func rows(_ table: SQL) async throws -> Int {
    try await store.database.read { try $0.value("SELECT COUNT(*) FROM \(raw: table)") ?? 0 }
  }

  @Test func itCleansUpAtStartAndThenOnceANight() async throws {
    #expect(await housekeeping.look() != nil)
    #expect(await housekeeping.look() == nil)
    // It is Wednesday, 9:00.
    let times = [
      "2025-08-20T23:59:59", "2025-08-21T02:59:59", "2025-08-21T03:00:00", "2025-08-21T09:00:00", "2025-08-22T09:00:00",
    ]
    var hasCleaned: [Bool] = []
    for time in times {
      fixture.test.clock.now = try #require(Moment(time))
      hasCleaned.append(await housekeeping.look() != nil)
    }
    #expect(hasCleaned == [false, false, true, false, true])
  }

  private func path(of file: AttachmentFile) -> String { fixture.test.path(of: file.digest.rawValue) }

  @Test func filesThatNoRowNamesGoWhenTheyAreADayOld() async throws {
    let files = store.attachments
    let person = try await fixture.test.person("甲示例", number: 5)
    let kept = try await AttachmentService(platform: fixture.test.platform).receive(
      TestFiles.pdf(), .pdf, name: "材料.pdf", by: fixture.test.viewer(person))
    let named = try await files.file(try #require(AttachmentDigest(rawValue: kept.sha256)))
    let orphan = try await files.store([1])
    let young = try await files.store([2])
    let crashed = try files.spool.beginUpload(limit: 10).seal()
    let running = try files.spool.beginUpload(limit: 10).seal()
    let yesterday = machine.now.adding(seconds: -86_401)
    for path in [path(of: named), path(of: orphan), crashed.path] { try fixture.test.age(path, to: yesterday) }
    for path in [path(of: young), running.path] { try fixture.test.age(path, to: yesterday.adding(seconds: 2)) }
    let report = try #require(await housekeeping.look())
    #expect(report.failed == [])
    #expect(report.removed[.unreferencedFiles] == 1)
    #expect(report.removed[.temporaryFiles] == 1)
    #expect(try await files.exists(named.digest))
    #expect(try await files.exists(orphan.digest) == false)
    #expect(try await files.exists(young.digest))
    #expect(try await files.place(running).size == 0)
  }

  @Test func certificatesAreNamedByTheirRows() async throws {
    let world = try await CertificateWorld()
    let (person, _, certificate) = try await world.issued()
    let viewer = try await world.test.viewer(person)
    let ofd = try await world.certificates.file(of: certificate.id, as: .ofd, by: viewer).bytes
    let late = Housekeeping(platform: world.test.platform, machine: machine.platformClock)
    let report = try #require(await late.look())
    #expect(report.removed[.unreferencedFiles] == 0)
    let check = try await InvariantCheck(store: world.test.store).run()
    let files = try #require(check.lines.first { $0.title == "附件与证书文件" })
    #expect(files.checked > 2)
    #expect(files.faults == [])
    #expect(try await world.certificates.file(of: certificate.id, as: .ofd, by: viewer).bytes == ofd)
  }

  @Test func rowsThatAreWorthNothingAnyMoreGo() async throws {
    try await fixture.accounts.registerPersonal(AccountFixture.personal())
    let token = try await fixture.signIn("example1")
    let viewer = try #require(try await fixture.accounts.session(token)).viewer
    _ = try await fixture.refusal { _ = try await fixture.signIn("nobody1", "x", from: "198.51.100.7") }
    try await fixture.accounts.requestReset("example1", address: "")
    let intake = try await AttachmentService(platform: fixture.test.platform).begin(.pdf, name: "材料.pdf", by: viewer)
    await intake.cancel()
    let now = fixture.test.clock.now
    try await store.database.write { transaction in
      try IdempotencyRepository().remember("key", account: viewer.account, outcome: "", at: now, in: transaction)
    }
    let tables: [SQL] = ["sessions", "throttles", "sent_codes", "idempotency_keys", "upload_counts"]
    var left: [[Int]] = []
    // Nothing is old; then all but what is remembered for a day or two; then everything.
    for seconds: Int64 in [0, 18 * 3600, 2 * 86_400] {
      fixture.wait(seconds: seconds)
      let report = try #require(await Housekeeping(platform: fixture.test.platform, machine: machine.platformClock).look())
      #expect(report.failed == [])
      var counts: [Int] = []
      for table in tables { counts.append(try await rows(table)) }
      left.append(counts)
    }
    #expect(left == [[1, 2, 1, 1, 1], [0, 0, 1, 1, 0], [0, 0, 0, 0, 0]])
  }

  @Test func lettersGoWhenNobodyHasTouchedThemForAWhile() async throws {
    try await fixture.accounts.registerPersonal(AccountFixture.personal())
    try await fixture.accounts.requestReset("example1", address: "")
    let sender = OutboxSender(platform: fixture.test.platform, carriers: [.sms: TestCarrier()])
    #expect(try await sender.sendNext())
    fixture.wait(seconds: 86_400)
    // One that nobody carries.
    try await fixture.accounts.requestReset("example1", address: "")
    var left: [Int] = []
    for days: Int64 in [88, 2, 1] {
      fixture.wait(seconds: days * 86_400)
      let report = try #require(await Housekeeping(platform: fixture.test.platform, machine: machine.platformClock).look())
      #expect(report.failed == [])
      left.append(try await rows("outbox"))
    }
    #expect(left == [2, 1, 0])
  }

  @Test func aSessionThatIsUsedStays() async throws {
    try await fixture.accounts.registerPersonal(AccountFixture.personal())
    let token = try await fixture.signIn("example1")
    for _ in 1...20 {
      fixture.wait(seconds: 29 * 60)
      #expect(try await fixture.accounts.session(token) != nil)
    }
    _ = await housekeeping.look()
    #expect(try await fixture.accounts.session(token) != nil)
    // Twelve hours end it all the same.
    for _ in 1...5 {
      fixture.wait(seconds: 29 * 60)
      _ = try await fixture.accounts.session(token)
    }
    _ = await Housekeeping(platform: fixture.test.platform, machine: machine.platformClock).look()
    #expect(try await rows("sessions") == 0)
  }

  @Test func oneChoreThatFailsStopsNoOther() async throws {
    _ = try store.attachments.spool.beginUpload(limit: 1)
    try await store.database.write { try $0.run("DROP TABLE idempotency_keys") }
    let report = try #require(await housekeeping.look())
    #expect(report.failed == [.requestKeys])
    #expect(report.removed.keys.count == Chore.allCases.count - 1)
  }
}
