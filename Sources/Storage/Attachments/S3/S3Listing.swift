import Foundation
import FoundationXML
import Titles

/// What an object store writes as XML: a page of a listing, or an error.
struct S3Listing: Sendable {
  /// An object.
  struct Object: Sendable, Equatable {
    /// With the prefix.
    let key: String
    let size: Int64
    /// When it was put last.
    let changed: Moment
  }

  /// Whether it is the page of a listing that could be read to its end.
  let isReadable: Bool
  let objects: [Object]
  /// Where the next page begins; nil on the last one.
  let continuation: String?
  /// The store's word for an error.
  let code: String?

  init(_ bytes: some Sequence<UInt8>) {
    let reader = Reader()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = reader
    let isWhole = parser.parse()
    isReadable = isWhole && reader.isEnded && reader.root == "ListBucketResult" && !reader.isBroken
    objects = reader.objects
    code = reader.root == "Error" ? reader.values["Code"] : nil
    continuation = reader.values["IsTruncated"] == "true" ? reader.values["NextContinuationToken"] : nil
  }

  private final class Reader: NSObject, XMLParserDelegate {
    var root: String?
    /// Texts directly below the root.
    var values: [String: String] = [:]
    var objects: [Object] = []
    /// Whether the root was closed: the parser itself forgives an answer that was cut off.
    var isEnded = false
    /// Whether an object could not be read.
    var isBroken = false
    private var path: [String] = []
    private var text = ""
    private var object: [String: String] = [:]

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      if path.isEmpty { root = name }
      path.append(name)
      text = ""
      if path.count == 2, name == "Contents" { object = [:] }
    }

    func parser(_ parser: XMLParser, foundCharacters characters: String) { text += characters }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
      path.removeLast()
      switch path.count {
      case 0: isEnded = true
      case 1 where name == "Contents": end()
      case 1: values[name] = text
      case 2 where path.last == "Contents": object[name] = text
      default: break
      }
      text = ""
    }

    private func end() {
      // 2009-10-12T17:50:30.000Z: the fraction is left off.
      guard let key = object["Key"], let size = object["Size"].flatMap({ Int64($0) }),
        let changed = object["LastModified"].flatMap({ Moment($0.prefix(19) + "Z") })
      else {
        isBroken = true
        return
      }
      objects.append(Object(key: key, size: size, changed: changed))
    }
  }
}
