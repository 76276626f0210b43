public import Services
import Synchronization
public import Titles

/// A clock that stands still until a test moves it.
public final class TestClock: Sendable {
  private let moment: Mutex<Moment>

  /// Stands at this moment.
  public init(_ moment: Moment) {
    self.moment = Mutex(moment)
  }

  /// The moment it shows; set it to move the clock.
  public var now: Moment {
    get { moment.withLock { $0 } }
    set { moment.withLock { $0 = newValue } }
  }

  /// The same clock for a platform.
  public var platformClock: PlatformClock { PlatformClock { self.now } }
}
