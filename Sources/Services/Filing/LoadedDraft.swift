import Storage
import Titles

/// A draft as one read found it, with all that a submission is decided on but the registers: values only, usable on any
/// thread.
struct LoadedDraft: Sendable {
  /// The draft.
  var draft: FilingDraft
  /// What the platform knew of the applicant.
  let standing: ApplicantStanding
  /// Where it goes first; nil where it isn't known yet. No register has a say in it.
  let firstStop: UnitID?
  /// That unit as it was found; nil where there is none.
  let receiver: Receiver?
}
