internal import Foundation
internal import Titles

/// Signs OFD files (GB/T 33190-2016, 18): a list of every part's SM3 digest, and a CMS signature over that list.
///
/// A signed file can't be changed unseen: each part is named with its digest. Safe to use from any thread.
public struct OFDSigner: Sendable {
  private let signature: CMSSignature
  private let timestamp: TimestampSource?
  private let method: String

  /// Where the list of signatures lies in the container.
  static let listPath = "Doc_0/Signs/Signatures.xml"
  private static let folder = "Doc_0/Signs/Sign_0"

  /// Where the signature shows on the page: a visible seal that is drawn there besides.
  struct Stamp {
    /// The page's identifier.
    let page: Int
    /// In points from the page's upper left corner.
    let box: (x: Double, y: Double, width: Double, height: Double)
  }

  /// A signer.
  ///
  /// - Parameter timestamp: adds a time stamp to each signature; nil adds none.
  public init(_ identity: SigningIdentity, timestamp: TimestampSource? = nil) {
    signature = CMSSignature(identity)
    self.timestamp = timestamp
    method = identity.algorithm == .rsa ? "1.2.840.113549.1.1.11" : "1.2.840.10045.4.3.2"
  }

  /// The parts of a signature over `parts`.
  ///
  /// - Throws: `SigningError`, and what an external signer or the time stamp source throws.
  func parts(signing parts: [OFDPart], _ stamp: Stamp, at moment: Moment) throws -> [OFDPart] {
    var list = XML()
    list.add("Signature", [("ID", "s001"), ("Type", "Sign"), ("BaseLoc", "/\(OFDSigner.folder)/Signature.xml")])
    let signatures = OFDPart(path: OFDSigner.listPath, content: XML.document("Signatures", content: list))
    let statement = OFDPart(
      path: "\(OFDSigner.folder)/Signature.xml", content: statement(parts + [signatures], stamp, moment))
    let value = try signature.make(digest: Digest.sha256(statement.content), timestamp: timestamp)
    return [signatures, statement, OFDPart(path: "\(OFDSigner.folder)/SignedValue.dat", content: value)]
  }

  private func statement(_ parts: [OFDPart], _ stamp: Stamp, _ moment: Moment) -> [UInt8] {
    var xml = XML()
    xml.add("SignedInfo") { info in
      info.add("Provider", [("ProviderName", DocumentInfo.producer), ("Company", DocumentInfo.producer), ("Version", "1.0")])
      info.add("SignatureMethod", text: method)
      info.add("SignatureDateTime", text: moment.iso8601)
      info.add("References", [("CheckMethod", "1.2.156.10197.1.401")]) { list in
        for part in parts {
          list.add("Reference", [("FileRef", "/\(part.path)")]) { reference in
            reference.add("CheckValue", text: Data(Digest.sm3(part.content)).base64EncodedString())
          }
        }
      }
      let box = stamp.box
      info.add(
        "StampAnnot",
        [
          ("ID", "a001"), ("PageRef", "\(stamp.page)"),
          ("Boundary", Millimetres.text(box.x, box.y, box.width, box.height)),
        ])
    }
    xml.add("SignedValue", text: "/\(OFDSigner.folder)/SignedValue.dat")
    return XML.document("Signature", content: xml)
  }
}
