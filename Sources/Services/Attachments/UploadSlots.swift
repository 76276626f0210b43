import Storage
import Synchronization

/// The uploads that are under way on this node, by their owners: nobody takes up the threads and the disk alone.
public final class UploadSlots: Sendable {
  /// Uploads of one owner at once.
  public static let perOwner = 6

  private let taken = Mutex<[StoredAttachment.Owner: Int]>([:])

  /// Nothing is under way.
  public init() {}

  /// How many uploads are under way.
  public var count: Int { taken.withLock { $0.values.reduce(0, +) } }

  /// Takes a place for one more upload; false where the owner has no place left.
  func take(for owner: StoredAttachment.Owner) -> Bool {
    taken.withLock { taken in
      guard taken[owner, default: 0] < UploadSlots.perOwner else { return false }
      taken[owner, default: 0] += 1
      return true
    }
  }

  /// Gives a place back.
  func giveBack(of owner: StoredAttachment.Owner) {
    taken.withLock { taken in
      let left = taken[owner, default: 0] - 1
      taken[owner] = left > 0 ? left : nil
    }
  }
}
