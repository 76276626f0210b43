import Database
import Synchronization

/// So many may do something at once; whoever comes then is told to try again.
final class LimitedPlaces: Sendable {
  private let count: Int
  private let taken = Mutex(0)

  /// - Parameter count: how many places there are.
  init(_ count: Int) {
    self.count = count
  }

  /// A taken place; it is free again when nobody holds this value any more.
  final class Place: Sendable {
    private let places: LimitedPlaces

    fileprivate init(_ places: LimitedPlaces) {
      self.places = places
    }

    deinit {
      places.taken.withLock { $0 -= 1 }
    }
  }

  /// Takes a place.
  ///
  /// - Throws: `WorkerPoolError.overloaded` where none is free.
  func take() throws -> Place {
    try taken.withLock { taken in
      guard taken < count else { throw WorkerPoolError.overloaded }
      taken += 1
    }
    return Place(self)
  }
}
