import Storage
import Testing
import Titles

@testable import Services

@Suite struct SignInThrottleTests {
  private let start = Moment(milliseconds: 1_755_651_600_000)

  @Test func anAddressWaitsTwiceAsLongEachTimeUpToFiveMinutes() {
    var standing: ThrottleRepository.Standing?
    var waits: [Int] = []
    for _ in 1...20 {
      standing = SignInThrottle.failed(standing, .address, now: start)
      waits.append(SignInThrottle.wait(standing, .address, now: start) ?? 0)
    }
    #expect(waits == [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300])
  }

  @Test func whoLookedAtTheClockEarlierIsNotHeldUpByOneWhoCameFirst() {
    let earlier = start.adding(seconds: -1)
    for (subject, limit) in [(SignInThrottle.Subject.name, 5), (.address, 10)] {
      var standing: ThrottleRepository.Standing?
      for _ in 1..<limit { standing = SignInThrottle.failed(standing, subject, now: start) }
      #expect(SignInThrottle.wait(standing, subject, now: earlier) == nil)
      standing = SignInThrottle.failed(standing, subject, now: start)
      #expect(SignInThrottle.wait(standing, subject, now: earlier) != nil)
    }
  }

  @Test func aQuietQuarterOfAnHourIsForgotten() {
    var standing: ThrottleRepository.Standing?
    for _ in 1...4 { standing = SignInThrottle.failed(standing, .name, now: start) }
    #expect(standing?.failures == 4)
    #expect(SignInThrottle.failed(standing, .name, now: start.adding(seconds: 900)).failures == 5)
    #expect(SignInThrottle.failed(standing, .name, now: start.adding(seconds: 901)).failures == 1)
  }
}
