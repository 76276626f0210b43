import Foundation
import Services

extension TestPlatform {
  /// Takes a stored file away, as a damaged disk would.
  public func removeFile(_ digest: String) throws {
    let folders = "\(digest.prefix(2))/\(digest.dropFirst(2).prefix(2))"
    try FileManager.default.removeItem(atPath: "\(folder)/attachments/\(folders)/\(digest)")
  }
}
