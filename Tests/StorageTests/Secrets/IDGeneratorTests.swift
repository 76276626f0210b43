import Storage
import Synchronization
import Testing
import Titles

@Suite struct IDGeneratorTests {
  @Test func anIDCarriesItsTimeVersionAndVariant() {
    let generator = IDGenerator(clock: { Moment(milliseconds: 0x0189_0A5D_AC96) }, random: SeededRandom(seed: 1))
    let id: PersonID = generator.make()
    #expect(id.rawValue.hasPrefix("01890a5d-ac96-7"))
    #expect(ID<Subjects.Person>(id.rawValue) == id)
    let variant = id.rawValue.split(separator: "-")[3].first
    #expect("89ab".contains(variant ?? " "))
  }

  @Test func idsAscendWithinAMillisecondAndWhenTheClockIsSetBack() {
    let times = Mutex(Array(repeating: 2000 as Int64, count: 5000) + Array(repeating: 1000, count: 50) + [3000])
    let generator = IDGenerator(
      clock: { Moment(milliseconds: times.withLock { $0.removeFirst() }) }, random: SeededRandom(seed: 2))
    let ids: [PersonID] = (0..<5051).map { _ in generator.make() }
    #expect(ids == ids.sorted())
    #expect(Set(ids).count == ids.count)
  }

  @Test func twoGeneratorsDoNotMeet() {
    let clock: @Sendable () -> Moment = { Moment(milliseconds: 5) }
    let (first, second) = (IDGenerator(clock: clock), IDGenerator(clock: clock))
    let ids: [UnitID] = (0..<1000).flatMap { _ in [first.make(), second.make()] }
    #expect(Set(ids).count == 2000)
  }
}
