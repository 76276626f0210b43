import Foundation
import TestKit

/// Runs the command-line tools that tests check documents with.
enum Tool {
  struct Failure: Error {
    let command: String
    let output: String
  }

  /// Whether the tool is installed.
  static func exists(_ name: String) -> Bool { path(name) != nil }

  /// Standard output (with standard error where `mergesErrors`); throws where the tool ends with another state than 0.
  @discardableResult
  static func run(_ name: String, _ arguments: [String], mergesErrors: Bool = false) throws -> String {
    guard let path = path(name) else { throw Failure(command: name, output: "not installed") }
    let outcome = try OtherProgram.run(path, arguments, mergesErrors: mergesErrors)
    let text = String(decoding: outcome.output, as: UTF8.self)
    guard outcome.status == 0 else { throw Failure(command: name, output: text) }
    return text
  }

  private static func path(_ name: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
