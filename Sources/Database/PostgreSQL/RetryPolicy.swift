/// How operations are repeated that failed only because others were carried out at the same time: after a pause that
/// doubles from one to the next, of which a random part is taken, so that those who met once don't meet again.
public struct RetryPolicy: Sendable {
  /// How often an operation is repeated at most.
  public var limit: Int
  /// The longest first pause, in seconds.
  public var first: Double
  /// The longest pause, in seconds.
  public var longest: Double
  /// The part of the pause that is taken, from 0 to 1; random, so that two who failed together come apart.
  public var jitter: @Sendable () -> Double

  /// A policy with these values.
  public init(
    limit: Int = 24, first: Double = 0.002, longest: Double = 0.2,
    jitter: @escaping @Sendable () -> Double = { Double.random(in: 0...1) }
  ) {
    self.limit = limit
    self.first = first
    self.longest = longest
    self.jitter = jitter
  }

  /// The pause, in seconds, before repetition `number`, which counts from 0; nil where it was the last.
  func pause(before number: Int) -> Double? {
    guard number < limit else { return nil }
    // Beyond 30 doublings the longest pause is reached whatever the first was.
    let doubled = first * Double(1 << min(number, 30))
    return min(doubled, longest) * jitter()
  }
}
