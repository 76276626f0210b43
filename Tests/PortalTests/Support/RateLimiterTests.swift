import Testing

@testable import Portal

@Suite("RateLimiter")
struct RateLimiterTests {
  @Test("a burst, then one for each interval")
  func burst() {
    var limiter = RateLimiter(burst: 3, interval: 1000)
    #expect((0..<3).map { _ in limiter.take("a", now: 0) } == [.allowed, .allowed, .allowed])
    #expect(limiter.take("a", now: 0) == .refused(retryAfter: 1))
    #expect(limiter.take("a", now: 999) == .refused(retryAfter: 1))
    #expect(limiter.take("a", now: 1000) == .allowed)
    #expect(limiter.take("a", now: 1000) == .refused(retryAfter: 1))
    #expect(limiter.take("a", now: 60_000) == .allowed)
    #expect(limiter.take("a", now: 60_000) == .allowed)
    #expect(limiter.take("a", now: 60_000) == .allowed)
    #expect(limiter.take("a", now: 60_000) == .refused(retryAfter: 1))
  }

  @Test("keys do not share, a reset forgets, waiting is told in whole seconds")
  func keys() {
    var limiter = RateLimiter(burst: 1, interval: 90_500)
    #expect(limiter.take("a", now: 5) == .allowed)
    #expect(limiter.take("b", now: 5) == .allowed)
    #expect(limiter.take("a", now: 5) == .refused(retryAfter: 91))
    limiter.reset("a")
    #expect(limiter.take("a", now: 5) == .allowed)
  }

  @Test("the number of keys is bounded; those that are busiest stay")
  func bounded() {
    var limiter = RateLimiter(burst: 2, interval: 1000, maximumKeys: 10)
    _ = limiter.take("busy", now: 0)
    _ = limiter.take("busy", now: 0)
    for number in 0..<100 { #expect(limiter.take("k\(number)", now: 1) == .allowed) }
    #expect(limiter.keyCount <= 10)
    #expect(limiter.take("busy", now: 1) == .refused(retryAfter: 1))
    for number in 0..<10 { _ = limiter.take("late\(number)", now: 1_000_000) }
    #expect(limiter.keyCount <= 10)
  }

  @Test(
    "clients are counted by address, in IPv6 by network",
    arguments: [
      ("10.0.0.1", "10.0.0.1"), ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"), ("2001:db8::1", "2001:db8:0:0::/64"),
      ("::ffff:10.0.0.1", "10.0.0.1"), ("::1", "0:0:0:0::/64"),
    ])
  func networks(address: String, expected: String) {
    #expect(ClientNetwork.key(address) == expected)
  }
}
