import Database
import Foundation
import Services
import Storage
import TestKit
import Testing

@Suite struct ReadinessTests {
  @Test func aDatabaseThatIsBusyForeverIsNotWaitedFor() async throws {
    let test = try await TestPlatform()
    let database = test.store.database
    let health = HealthService(platform: test.platform)
    let (begun, begins) = AsyncStream.makeStream(of: Void.self)
    let end = DispatchSemaphore(value: 0)
    // SQLite's last connection is for writing.
    let readers = database.metrics.connectionLimit - (TestEngine.current == .sqlite ? 1 : 0)
    try await withThrowingTaskGroup { group in
      for _ in 0..<readers {
        group.addTask {
          try await database.read { _ in
            begins.yield()
            end.wait()
          }
        }
      }
      var reading = begun.makeAsyncIterator()
      for _ in 0..<readers { await reading.next() }
      let readiness = await health.readiness(within: .milliseconds(1))
      for _ in 0..<readers { end.signal() }
      try await group.waitForAll()
      #expect(readiness == .database)
    }
    #expect(await health.readiness(within: .seconds(60)) == .ready)
  }
}
