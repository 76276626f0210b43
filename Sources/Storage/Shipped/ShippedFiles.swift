public import Database
public import Foundation

/// What ships with the program: the steps of the schema, the reference data, the forms.
public enum ShippedFiles {
  /// The steps of the schema, in order; a file is named `0001_initial.sql`.
  ///
  /// - Throws: an error of the file system, `ShippedFilesError` for a file that isn't named like that.
  public static func migrations() throws -> [Migration] {
    try files(in: "schema").filter { $0.key.hasSuffix(".sql") }.sorted { $0.key < $1.key }.map { name, data in
      let parts = name.dropLast(4).split(separator: "_", maxSplits: 1)
      guard parts.count == 2, let number = Int(parts[0]) else { throw ShippedFilesError.misnamed(name) }
      return Migration(number: number, name: String(parts[1]), sql: String(decoding: data, as: UTF8.self))
    }
  }

  /// The texts of the reference data, by their names relative to its folder (`series.csv`, `texts/….md`).
  public static func reference() throws -> [String: String] {
    try files(in: "reference").mapValues { String(decoding: $0, as: UTF8.self) }
  }

  /// The schemas of the forms, by the names of their files.
  public static func forms() throws -> [String: Data] {
    try files(in: "forms").filter { $0.key.hasSuffix(".json") }
  }

  /// All files below a folder of the resources, by their relative names.
  private static func files(in folder: String) throws -> [String: Data] {
    let root = Bundle.module.bundleURL.appendingPathComponent("Resources/\(folder)", isDirectory: true)
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: root.path) where !name.hasPrefix(".") {
      let url = root.appendingPathComponent(name)
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder), !isFolder.boolValue else { continue }
      files[name] = try Data(contentsOf: url)
    }
    return files
  }
}
