import Database
import Services
import Testing
import Titles

/// Failures of the machine are told from faults of the program.
@Suite struct OutageTests {
  @Test func aFullDiskIsSaidWhicheverPartOfItMeets() {
    #expect(Outage(DatabaseError.diskFull)?.reason.code == "storage-full")
    #expect(Outage(FileError.diskFull) == Outage(DatabaseError.diskFull))
    #expect(Outage(DatabaseError.diskFull)?.reason.sentence.contains("存储空间已满") == true)
  }

  @Test func aReadOnlyDiskIsSaid() {
    #expect(Outage(DatabaseError.readOnly)?.reason.code == "storage-read-only")
    #expect(Outage(FileError.readOnly)?.reason.code == "storage-read-only")
  }

  @Test func waitingAndEndingAskToTryAgain() {
    #expect(Outage(DatabaseError.overloaded)?.retryAfter == 5)
    #expect(Outage(WorkerPoolError.overloaded)?.reason.code == "busy")
    #expect(Outage(DatabaseError.closed)?.reason.code == "restarting")
    #expect(Outage(WorkerPoolError.shutDown)?.reason.code == "restarting")
  }

  @Test func aDatabaseServerThatIsAwayIsSaid() {
    #expect(Outage(DatabaseError.timedOut)?.reason.code == "slow")
    let failure = ConnectionFailure(reason: .refused, tried: ["db1:5432"], database: "z", user: "u", detail: "")
    #expect(Outage(DatabaseError.unreachable(failure))?.reason.code == "database-gone")
    #expect(Outage(DatabaseError.unreachable(failure))?.reason.sentence.contains("db1") == false)
    #expect(Outage(DatabaseError.outcomeUnknown)?.reason.sentence.contains("无法确认本次操作是否已经完成") == true)
  }

  @Test func aFaultOfTheProgramIsNone() {
    #expect(Outage(DatabaseError.corrupt) == nil)
    #expect(Outage(DatabaseError.invalidSQL("near SELEC")) == nil)
    #expect(Outage(NotFound("申报书")) == nil)
  }
}
