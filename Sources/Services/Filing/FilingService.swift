import Database
public import Storage
import Titles

/// Everything an applicant does with an application until it is submitted: the pledge, filling in, files, automatic
/// checks, the preview, the submission.
public struct FilingService: Sendable {
  let platform: Platform
  let desk: FilingDesk
  let runner: ActionRunner
  let random: any RandomSource

  /// Works on this platform; `random` gives application numbers.
  public init(platform: Platform, random: any RandomSource = SystemRandom()) {
    self.platform = platform
    desk = FilingDesk(platform: platform)
    runner = ActionRunner(platform: platform)
    self.random = random
  }

  /// The check by the rules of today.
  var preCheck: PreCheck { PreCheck(reference: platform.reference) }
}
