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

  /// One file of the demonstration, by its path in the folder `demo`.
  ///
  /// - Throws: `ShippedFilesError.missing`.
  public static func demonstration(_ path: String) throws -> [UInt8] {
    let url = root.appendingPathComponent("demo/\(path)")
    guard let data = FileManager.default.contents(atPath: url.path) else { throw ShippedFilesError.missing }
    return [UInt8](data)
  }

  /// `resourceURL` would name this folder itself on some systems and the bundle around it on others.
  private static var root: URL {
    URL(fileURLWithPath: Bundle.module.bundlePath, isDirectory: true)
      .appendingPathComponent("Resources", isDirectory: true)
  }

  /// All files below a folder of the resources, by their relative names.
  private static func files(in folder: String) throws -> [String: Data] {
    let root = root.appendingPathComponent(folder, isDirectory: true)
    guard FileManager.default.fileExists(atPath: root.path) else { throw ShippedFilesError.missing }
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
