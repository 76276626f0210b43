import Services
import TestKit
import Testing
import Titles

@Suite("发证任务的续办")
struct ResumingTests {
  let world: CertificateWorld

  init() async throws {
    world = try await CertificateWorld()
  }

  private func ordered(_ count: Int) async throws -> (batch: BatchID, people: [TestPerson]) {
    let passed = try await world.passed(count)
    let batch = try await world.batch(passed.map(\.application))
    let document = try await world.document()
    _ = try await world.issuances.order(
      passed.map(\.application), of: batch, approval: document, remark: "", in: world.bureau.id, by: world.viewer)
    return (batch, passed.map(\.person))
  }

  private func progress(_ batch: BatchID) async throws -> IssuanceProgress {
    try #require(try await world.issuances.progress(of: batch, in: world.bureau.id, by: world.viewer))
  }

  @Test("a runner whose disk was full in the middle is resumed by another, and nobody gets two certificates")
  func outage() async throws {
    let (batch, people) = try await ordered(5)
    let breaking = BreakingIssuer(world.issuer, after: 2, .outage)
    await #expect(throws: (any Error).self) { try await world.runner("first", handler: breaking, width: 1).runNext() }
    #expect(try await progress(batch).done == 2)
    #expect(try await progress(batch).isFinished == false)
    #expect(try await world.test.count(of: .certificates) == 2)
    // Whoever comes next waits until the trouble may be over; other jobs would be done meanwhile.
    #expect(try await !world.runner("second").runNext())
    world.test.clock.now = world.test.clock.now.adding(seconds: 31)
    #expect(try await world.runner("second").runNext())
    #expect(try await progress(batch).isFinished)
    #expect(try await progress(batch).failures.isEmpty)
    #expect(try await world.test.count(of: .certificates) == 5)
    for person in people { #expect(try await world.certificates.mine(world.test.viewer(person)).count == 1) }
  }

  @Test("an item that fails by what nobody foresaw fails alone, and may be ordered again")
  func fault() async throws {
    let (batch, _) = try await ordered(3)
    let breaking = BreakingIssuer(world.issuer, after: 1, .fault)
    #expect(try await world.runner("first", handler: breaking, width: 1).runNext())
    let first = try await progress(batch)
    #expect(first.isFinished && first.done == 3 && first.succeeded == 2)
    #expect(first.failures.map(\.name) == ["申报人乙"])
    #expect(first.failures.map(\.problem) == ["系统错误，没有办理，请联系系统管理员，排除后可再次办理。"])
    let document = try await world.document(number: "演职改〔2025〕4号")
    _ = try await world.issuances.order(
      first.failures.map(\.application), of: batch, approval: document, remark: "", in: world.bureau.id, by: world.viewer)
    #expect(try await world.runner("second").runNext())
    #expect(try await world.test.count(of: .certificates) == 3)
  }

  @Test("a killed runner's lease runs out, then another goes on")
  func killed() async throws {
    let (batch, _) = try await ordered(3)
    let now = world.test.clock.now
    try await world.leaseJob(to: "killed")
    #expect(try await !world.runner("other").runNext())
    world.test.clock.now = now.adding(seconds: 31)
    #expect(try await world.runner("other").runNext())
    #expect(try await progress(batch).done == 3)
    #expect(try await world.test.count(of: .certificates) == 3)
  }

  @Test("two runners at work on the same job issue every certificate once")
  func twoAtOnce() async throws {
    let (batch, people) = try await ordered(8)
    let slow = SlowIssuer(issuer: world.issuer, clock: world.test.clock)
    async let first = world.runner("first", handler: slow).runNext()
    async let second = world.runner("second", handler: slow).runNext()
    async let third = world.runner("third", handler: slow).runNext()
    _ = try await (first, second, third)
    while try await world.runner("last").runNext() {}
    let progress = try await progress(batch)
    #expect(progress.done == 8 && progress.isFinished && progress.failures.isEmpty)
    #expect(try await world.test.count(of: .certificates) == 8)
    #expect(try await world.test.count(of: .messages) == 8)
    var numbers: Set<String> = []
    for person in people {
      let mine = try await world.certificates.mine(world.test.viewer(person))
      #expect(mine.count == 1)
      numbers.formUnion(mine.map(\.number))
    }
    #expect(numbers.count == 8)
  }

  @Test("a document that was withdrawn after the order stops the certificate")
  func withdrawnMeanwhile() async throws {
    let (batch, _) = try await ordered(1)
    try await world.withdrawAllDocuments()
    try await world.runner().runNext()
    #expect(try await progress(batch).failures.map(\.problem) == ["所选的核准文件已撤回，请重新选择批准文号后再发放。"])
    #expect(try await world.test.count(of: .certificates) == 0)
  }

  @Test("counters hand out every number once, whoever asks, and each counts by itself")
  func counters() async throws {
    let test = world.test
    let numbers = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<50 { group.addTask { try await test.next(of: "first") } }
      return try await group.reduce(into: Set<Int>()) { $0.insert($1) }
    }
    #expect(numbers == Set(1...50))
    #expect(try await test.next(of: "second") == 1)
  }
}
