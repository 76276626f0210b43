import Database
import Storage
import Titles

/// How long what was read from the database may be shown again without reading it anew: as long as this value stays the
/// same. It changes with every write of this process, before the write is answered, and with every second, since other
/// processes write too and the clock opens and closes things.
public struct Freshness: Sendable, Equatable {
  private let writes: Int
  private let second: Int64

  /// As it is now; to be taken before reading.
  public init(_ platform: Platform) {
    self.init(writes: platform.store.database.writesEnded, second: platform.clock.now().milliseconds / 1000)
  }

  /// Made of these parts: writes that have ended, seconds since 1970.
  public init(writes: Int, second: Int64) {
    self.writes = writes
    self.second = second
  }
}
