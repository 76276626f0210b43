import Foundation
import Logging

/// Writes each line of the log as a JSON object: `time`, `level`, `message`, and what the line carries besides; a request's
/// number is `request`.
struct JSONLogHandler: LogHandler {
  var metadata: Logger.Metadata = [:]
  var logLevel = Logger.Level.info
  var metadataProvider: Logger.MetadataProvider?
  private let write: @Sendable (String) -> Void

  /// - Parameter write: takes a line with its end.
  init(write: @escaping @Sendable (String) -> Void) {
    self.write = write
  }

  /// Writes to standard output; a line goes out whole.
  static let standardOutput = JSONLogHandler { FileHandle.standardOutput.write(Data($0.utf8)) }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    var all = metadata
    all.merge(metadataProvider?.get() ?? [:]) { _, new in new }
    all.merge(event.metadata ?? [:]) { _, new in new }
    var line: [String: String] = [:]
    for (key, value) in all { line[key == "hb.request.id" ? "request" : key] = "\(value)" }
    line["time"] = Date.now.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
    line["level"] = event.level.rawValue
    line["message"] = "\(event.message)"
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Texts alone can always be encoded.
    guard let json = try? encoder.encode(line) else { return }
    write(String(decoding: json, as: UTF8.self) + "\n")
  }
}
