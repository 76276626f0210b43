import Foundation
import Testing
import Titles

/// The reference data of the source tree, as Storage ships it.
enum ShippedReference {
  /// The files by name, relative to the folder.
  static func files() throws -> [String: String] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardizedFileURL
    let folder = root.appending(path: "Sources/Storage/Resources/reference")
    var files: [String: String] = [:]
    for (prefix, place) in [("", folder), ("texts/", folder.appending(path: "texts"))] {
      for url in try FileManager.default.contentsOfDirectory(at: place, includingPropertiesForKeys: nil) {
        guard ["csv", "md"].contains(url.pathExtension) else { continue }
        files[prefix + url.lastPathComponent] = try String(contentsOf: url, encoding: .utf8)
      }
    }
    return files
  }

  /// Parsed once for all tests.
  static func data() throws -> ReferenceData { try parsed.get() }

  private static let parsed = Result { try ReferenceData(files: files()) }
}

extension Day {
  /// The day that a test writes down.
  static func of(_ text: String) throws -> Day { try #require(Day(text)) }
}

/// The reason for which `work` is refused, or nil where it isn't.
func refusal(_ work: () throws(Refusal) -> Void) -> Reason? {
  do throws(Refusal) {
    try work()
    return nil
  } catch {
    return error.reasons.first
  }
}

/// The fault that `work` finds, or nil where it finds none.
func fault(_ work: () throws(DataFault) -> Void) -> DataFault? {
  do throws(DataFault) {
    try work()
    return nil
  } catch {
    return error
  }
}
