import Database
import Services
import Storage
import TestKit
import Testing
import Titles

@Suite struct NodeNumbersTests {
  @Test func waitingJobsAndFailedItemsAreCounted() async throws {
    let world = try await CertificateWorld()
    let health = HealthService(platform: world.test.platform)
    _ = try await world.issued()
    let before = await health.numbers().jobs
    #expect(before?.queued == 0 && before?.failedItems == 0)
    try await world.test.store.database.write { transaction in
      try transaction.run("UPDATE jobs SET state = 'queued'")
      try transaction.run("UPDATE job_items SET state = 'failed'")
    }
    let numbers = await health.numbers()
    #expect(numbers.jobs?.queued == 1 && numbers.jobs?.running == 0 && numbers.jobs?.failedItems == 1)
    #expect(numbers.openConnections > 0 && numbers.connectionLimit >= numbers.openConnections)
    #expect(numbers.uploads == 0)
  }

  @Test func aDatabaseThatDoesNotAnswerLeavesTheOtherNumbers() async throws {
    let test = try await TestPlatform()
    await test.store.database.close()
    let numbers = await HealthService(platform: test.platform).numbers()
    #expect(numbers.jobs == nil && numbers.connectionLimit > 0)
  }
}
