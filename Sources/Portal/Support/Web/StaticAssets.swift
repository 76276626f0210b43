import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// The shipped style sheets, scripts and pictures, read once at start.
///
/// One hash over all of them stands in every address (`/static/<hash>/css/base.css`), so relative references between
/// them (`url(…)`, `import`) lead to files of the same version, and each may be cached for ever.
struct StaticAssets: Sendable {
  /// A file.
  struct Asset: Sendable {
    let bytes: ByteBuffer
    let contentType: String
    let entityTag: String
  }

  /// The first 8 digits of the SHA-256 over all names and contents.
  let hash: String
  private let assets: [String: Asset]

  /// Reads the folder that ships with the program.
  ///
  /// - Throws: an error of the file system.
  static func bundled() throws -> StaticAssets {
    guard let folder = Bundle.module.resourceURL else { throw CocoaError(.fileNoSuchFile) }
    return try StaticAssets(folder: folder.appendingPathComponent("Assets", isDirectory: true))
  }

  /// Reads all files below `folder`.
  ///
  /// - Throws: an error of the file system.
  init(folder: URL) throws {
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) where !path.hasPrefix(".") {
      let url = folder.appendingPathComponent(path)
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder), !isFolder.boolValue else { continue }
      files[path] = try Data(contentsOf: url)
    }
    self.init(files: files)
  }

  /// Holds the given files, by path.
  init(files: [String: Data]) {
    var digest = SHA256()
    var assets: [String: Asset] = [:]
    for (path, data) in files.sorted(by: { $0.key < $1.key }) {
      digest.update(data: Data("\(path)\n\(data.count)\n".utf8))
      digest.update(data: data)
      assets[path] = Asset(
        bytes: ByteBuffer(bytes: data), contentType: StaticAssets.contentType(of: path),
        entityTag: EntityTag.make(SHA256.hash(data: data).prefix(16)))
    }
    hash = Hex.encode(digest.finalize().prefix(4))
    self.assets = assets
  }

  /// The addresses, for pages.
  var links: AssetLinks { AssetLinks(prefix: "/static/\(hash)/") }

  /// All paths, sorted.
  var paths: [String] { assets.keys.sorted() }

  /// The file at a path.
  subscript(path: String) -> Asset? { assets[path] }

  /// The answer to a request below `/static/`, nil for any other address. A hash that is not ours (a page of an older or
  /// newer version, on another node) gets what we have, but not for ever.
  func response(to request: Request) -> Response? {
    let segments = request.uri.path.split(separator: "/", maxSplits: 2)
    guard request.uri.path.hasPrefix("/static/"), segments.count == 3, let asset = assets[String(segments[2])] else { return nil }
    guard request.method == .get || request.method == .head else { return nil }
    let isCurrent = segments[1] == hash
    var headers: HTTPFields = [
      .contentType: asset.contentType,
      .cacheControl: isCurrent ? "public, max-age=31536000, immutable" : "public, max-age=60",
      .eTag: asset.entityTag,
      .xContentTypeOptions: "nosniff",
    ]
    if let known = request.headers[.ifNoneMatch], EntityTag.matches(known, asset.entityTag) {
      headers[.contentType] = nil
      return Response(status: .notModified, headers: headers)
    }
    return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: asset.bytes))
  }

  private static func contentType(of path: String) -> String {
    switch path.split(separator: ".").last.map(String.init) {
    case "css": "text/css; charset=utf-8"
    case "js": "text/javascript; charset=utf-8"
    case "svg": "image/svg+xml"
    case "png": "image/png"
    case "ico": "image/x-icon"
    case "woff2": "font/woff2"
    case "txt": "text/plain; charset=utf-8"
    case "json": "application/json"
    default: "application/octet-stream"
    }
  }
}
