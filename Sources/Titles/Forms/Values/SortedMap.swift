/// A small map from text to value that stays sorted by key, so that its encoding is canonical without sorting.
///
/// A section holds a few dozen entries; over so few a sorted array beats a hash table in every operation used here.
public struct SortedMap<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The keys, ascending.
  public private(set) var keys: [String] = []
  /// The values, in the order of their keys.
  public private(set) var values: [Value] = []

  /// An empty map.
  public init() {}

  /// How many entries there are.
  public var count: Int { keys.count }

  /// True where there is no entry.
  public var isEmpty: Bool { keys.isEmpty }

  /// The value under `key`; setting nil removes it.
  public subscript(key: String) -> Value? {
    get {
      let (index, isFound) = position(of: key)
      return isFound ? values[index] : nil
    }
    set {
      let (index, isFound) = position(of: key)
      switch (newValue, isFound) {
      case (.some(let value), true):
        values[index] = value
      case (.some(let value), false):
        keys.insert(key, at: index)
        values.insert(value, at: index)
      case (nil, true):
        keys.remove(at: index)
        values.remove(at: index)
      case (nil, false):
        break
      }
    }
  }

  /// Adds an entry under a new key; false, and nothing done, where the key is there already.
  mutating func insert(_ value: Value, under key: String) -> Bool {
    let (index, isFound) = position(of: key)
    if isFound { return false }
    if index == keys.count {
      keys.append(key)
      values.append(value)
    } else {
      keys.insert(key, at: index)
      values.insert(value, at: index)
    }
    return true
  }

  /// Makes room for `count` entries.
  mutating func reserve(_ count: Int) {
    keys.reserveCapacity(count)
    values.reserveCapacity(count)
  }

  /// Where `key` stands, or where it would stand. The end is tried first: parsed text arrives in order.
  private func position(of key: String) -> (index: Int, isFound: Bool) {
    guard let last = keys.last else { return (0, false) }
    if last < key { return (keys.count, false) }
    var low = 0
    var high = keys.count
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return (low, keys[low] == key)
  }
}

extension SortedMap: ExpressibleByDictionaryLiteral {
  /// A map of these entries; of a key that stands twice the last counts.
  public init(dictionaryLiteral elements: (String, Value)...) {
    for (key, value) in elements { self[key] = value }
  }
}

extension SortedMap: Sequence {
  /// Walks the entries in ascending order of their keys.
  public func makeIterator() -> Zip2Sequence<[String], [Value]>.Iterator {
    zip(keys, values).makeIterator()
  }
}
