import Database
import TestKit
import Testing
import Titles

@testable import Storage

/// How many others have submitted the same file, and where counting ends.
@Suite struct DuplicateFilesTests {
  @Test func countingEndsWhereHalfACityHasTheSameFile() async throws {
    let test = try await TestPlatform()
    try await LargeTables.fill(test)
    let checks = AttachmentCheckRepository()
    let (application, file) = (ApplicationID(rawValue: "a7"), AttachmentID(rawValue: "f7"))
    func count(equal numbers: ClosedRange<Int>) async throws -> Int? {
      try await test.store.database.write { transaction in
        for number in numbers {
          try transaction.run("UPDATE attachments SET sha256 = 'equal' WHERE id = \("f\(number)")")
          try transaction.run("UPDATE applications SET revision = 1 WHERE id = \("a\(number)")")
        }
        return try checks.duplicates(of: application, in: transaction)[file]
      }
    }
    #expect(try await count(equal: 7...7) == nil)
    #expect(try await count(equal: 8...10) == 3)
    #expect(try await count(equal: 11...200) == AttachmentCheckRepository.mostDuplicates)
  }
}
