public import Database
import Foundation
public import Titles

/// What ships with the program as files: the schema, the reference data, the forms, the data of the demonstration.
///
/// Reading blocks: it is done once, at start.
public enum ShippedData {
  /// A file or a folder that should be there isn't: the installation is incomplete.
  public struct Missing: Error, Hashable, Sendable {
    /// Its path below the resources.
    public let path: String

    /// The file or folder at this path is missing.
    public init(path: String) {
      self.path = path
    }
  }

  /// The migrations, in order: `schema/0001_initial.sql` is number 1, `initial`.
  public static func migrations() throws -> [Migration] {
    try names(in: "schema").compactMap { name in
      guard name.hasSuffix(".sql"), let number = Int(name.prefix(4)) else { return nil }
      return Migration(number: number, name: String(name.dropFirst(5).dropLast(4)), sql: try text("schema/\(name)"))
    }
  }

  /// Catalog, dictionaries, calendar, rules and texts. Throws `DataFault` where they contradict themselves.
  public static func reference() throws -> ReferenceData {
    try ReferenceData(files: referenceFiles())
  }

  /// The files of the reference data by their names relative to its folder (`series.csv`, `texts/….md`).
  public static func referenceFiles() throws -> [String: String] {
    var files: [String: String] = [:]
    for name in try names(in: "reference") where name.hasSuffix(".csv") { files[name] = try text("reference/\(name)") }
    for name in try names(in: "reference/texts") { files["texts/\(name)"] = try text("reference/texts/\(name)") }
    return files
  }

  /// The forms by the names of their files without `.json`. Throws `SchemaError` for a faulty one.
  public static func forms() throws -> [String: FormSchema] {
    var forms: [String: FormSchema] = [:]
    for name in try names(in: "forms") where name.hasSuffix(".json") {
      forms[String(name.dropLast(5))] = try FormSchema(json: bytes("forms/\(name)"))
    }
    return forms
  }

  /// The bytes of one file, by its path below the resources.
  public static func bytes(_ path: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: root() + path) else { throw Missing(path: path) }
    return [UInt8](data)
  }

  /// The text of one file, by its path below the resources.
  public static func text(_ path: String) throws -> String {
    String(decoding: try bytes(path), as: UTF8.self)
  }

  /// The names in a folder, in order.
  static func names(in folder: String) throws -> [String] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: root() + folder) else {
      throw Missing(path: folder)
    }
    return names.sorted()
  }

  /// `resourceURL` would name the folder `Resources` on some systems and the bundle itself on others.
  private static func root() -> String {
    Bundle.module.bundlePath + "/Resources/"
  }
}
