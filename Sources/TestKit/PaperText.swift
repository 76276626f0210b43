import Foundation

/// What a PDF says, read by Poppler.
public enum PaperText {
  /// All words, each line as it stands.
  public static func read(_ bytes: [UInt8]) throws -> String {
    try run("pdftotext", ["-layout"], bytes, ["-"])
  }

  /// The size of every page, as `pdfinfo` says it.
  public static func pages(_ bytes: [UInt8]) throws -> [String] {
    let lines = try run("pdfinfo", ["-l", "-1"], bytes, []).split(separator: "\n")
    return lines.compactMap { line in
      line.firstMatch(of: /^Page(?: +\d+)? size: +(.*)$/).map { String($0.1) }
    }
  }

  private static func run(_ program: String, _ options: [String], _ bytes: [UInt8], _ rest: [String]) throws -> String {
    let path = NSTemporaryDirectory() + "paper-\(UUID().uuidString).pdf"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(bytes).write(to: URL(filePath: path))
    let outcome = try OtherProgram.run("/usr/bin/env", [program] + options + [path] + rest)
    return String(decoding: outcome.output, as: UTF8.self)
  }
}
