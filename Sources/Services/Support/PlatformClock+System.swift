import Foundation
import Titles

extension PlatformClock {
  /// The machine's clock.
  public static let system = PlatformClock {
    Moment(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down)))
  }
}
