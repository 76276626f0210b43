import Storage
import Synchronization
import Titles

/// One upload's place among those under way, and what it has received. The place is given back when the upload ends, or
/// when nothing refers to it any more.
final class UploadPermit: Sendable {
  /// Who uploads.
  let owner: StoredAttachment.Owner
  /// The day to whose quota it belongs.
  let day: Day
  private let slots: UploadSlots
  /// Bytes; nil once the upload has ended.
  private let received = Mutex<Int?>(0)

  /// Takes a place; nil where the owner has none left.
  init?(_ owner: StoredAttachment.Owner, on day: Day, among slots: UploadSlots) {
    guard slots.take(for: owner) else { return nil }
    self.owner = owner
    self.day = day
    self.slots = slots
  }

  deinit {
    _ = end()
  }

  /// So many bytes came.
  func add(_ bytes: Int) {
    received.withLock { received in received = received.map { $0 + bytes } }
  }

  /// Ends the upload and answers what it has received; nil where it had ended before.
  func end() -> Int? {
    guard let bytes = received.withLock({ $0.take() }) else { return nil }
    slots.giveBack(of: owner)
    return bytes
  }
}
