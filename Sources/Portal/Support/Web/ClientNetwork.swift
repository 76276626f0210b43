/// The part of an address by which clients are counted.
enum ClientNetwork {
  /// An IPv4 address whole; of an IPv6 address the first 64 bits, which is what one subscriber has.
  static func key(_ address: String?) -> String? {
    guard let address else { return nil }
    guard address.contains(":") else { return address }
    let halves = address.split(separator: "::", maxSplits: 1, omittingEmptySubsequences: false)
    let left = halves[0].split(separator: ":")
    let right = halves.count > 1 ? halves[1].split(separator: ":") : []
    if let last = right.last ?? left.last, last.contains(".") { return String(last) }
    let zeros = halves.count > 1 ? max(8 - left.count - right.count, 0) : 0
    let groups = left + Array(repeating: "0", count: zeros) + right
    return groups.prefix(4).joined(separator: ":") + "::/64"
  }
}
