import ArgumentParser
import Foundation
import Services

extension StartProblem {
  /// Runs what opens the database and the files; where that can't be done for a reason that whoever runs the program can mend, says the
  /// reason on standard error and ends with 2.
  static func explaining<Value>(_ body: () async throws -> Value) async throws -> Value {
    do {
      return try await body()
    } catch {
      guard let problem = StartProblem(error) else { throw error }
      FileHandle.standardError.write(Data((problem.sentence + "\n").utf8))
      throw ExitCode(2)
    }
  }
}
