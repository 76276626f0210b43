import Database
import Foundation
import Storage
import TestKit
import Testing
import Titles

@Suite struct JobLeaseTests {
  private let test: TestPlatform
  private let jobs = JobRepository()

  init() async throws {
    test = try await TestPlatform()
    let (jobs, now) = (jobs, test.clock.now)
    let account = try await test.person("甲示例", number: 1).account
    try await test.store.database.write { transaction in
      for id in ["first", "second"] {
        let job = Job(
          id: JobID(rawValue: id), kind: "k", unit: nil, batch: nil, account: account, payload: "", total: 1, createdAt: now)
        try jobs.enqueue(job, subjects: ["s"], in: transaction)
      }
    }
  }

  @Test func eachRunnerGetsAJobOfItsOwn() async throws {
    let (jobs, now) = (jobs, test.clock.now)
    func lease(_ runner: String, at moment: Moment) async throws -> String? {
      try await test.store.database.write { try jobs.lease(["k"], to: runner, seconds: 15, at: moment, in: $0) }?.id.rawValue
    }
    #expect(try await lease("a", at: now) == "first")
    #expect(try await lease("b", at: now) == "second")
    #expect(try await lease("c", at: now) == nil)
    // A lease that isn't renewed runs out.
    #expect(try await lease("c", at: now.adding(seconds: 15)) == nil)
    #expect(try await lease("c", at: now.adding(seconds: 16)) == "first")
    let isStillOurs = try await test.store.database.write { transaction in
      try jobs.renew(JobID(rawValue: "first"), for: "a", seconds: 15, at: now, in: transaction)
    }
    #expect(!isStillOurs)
  }

  /// One node is about to lease the oldest job and hasn't committed yet: another takes the next, and waits for nobody.
  @Test(.enabled(if: TestEngine.current == .postgresql)) func nobodyWaitsForALeaseThatIsNotCommitted() async throws {
    let (jobs, now, database) = (jobs, test.clock.now, test.store.database)
    let (leased, ended) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    async let slow = database.write { transaction in
      let job = try jobs.lease(["k"], to: "slow", seconds: 15, at: now, in: transaction)
      leased.signal()
      ended.wait()
      // Where the transaction is repeated nobody has to be waited for again.
      ended.signal()
      return job?.id.rawValue
    }
    let quick = try await database.write { transaction in
      leased.wait()
      leased.signal()
      return try jobs.lease(["k"], to: "quick", seconds: 15, at: now, in: transaction)?.id.rawValue
    }
    ended.signal()
    let late = try await slow
    #expect(quick == "second")
    #expect(late == "first")
  }
}
