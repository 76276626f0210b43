import Foundation
import Services

extension TestPlatform {
  /// Takes a stored file away, as a damaged disk would.
  public func removeFile(_ digest: String) throws {
    try FileManager.default.removeItem(atPath: "\(folder)/attachments/\(digest.prefix(3))/\(digest)")
  }
}
