import ProtobufCodec
import RPCCore
import Testing

@Suite("A generated service")
struct GeneratedServiceTests {
  private final class Keeper: ZooKeeperService {
    private(set) var fed: [ZooAnimal] = []

    func feed(_ request: ZooAnimal, call: UnaryServerCall<ZooNothing>) {
      guard request.animalID != 0 else {
        return call.fail(RPCError(.notFound, "animal 0 does not exist"))
      }
      fed.append(request)
      call.reply(ZooNothing())
    }

    func watch(_ request: ZooNothing, call: StreamingServerCall<ZooAnimal>) {
      for id in 1...3 as ClosedRange<UInt64> {
        call.send(ZooAnimal(animalID: id))
      }
      call.finish()
    }

    func count(
      call: UnaryServerCall<ZooOuter.Message>
    ) -> (StreamEvent<ZooAnimal>) -> Void {
      var count: UInt64 = 0
      return { event in
        switch event {
        case .message: count += 1
        case .end(nil): call.reply(ZooOuter.Message(value: .number(count)))
        case .end(let error?): call.fail(error)
        }
      }
    }

    func `repeat`(call: StreamingServerCall<ZooCage>) -> (StreamEvent<ZooAnimal>) -> Void {
      { event in
        switch event {
        case .message(let animal): call.send(animal.cage ?? ZooCage())
        case .end: call.finish()
        }
      }
    }

    func register(_ request: ZooNothing, call: UnaryServerCall<ZooNothing>) {
      call.reply(request)
    }
  }

  private let keeper = Keeper()
  private let channel: LoopbackChannel
  private let stub: ZooKeeperStub

  init() {
    var router = RPCRouter()
    keeper.register(in: &router)
    channel = LoopbackChannel(router: router)
    stub = ZooKeeperStub(channel: channel)
  }

  @Test("answers a request with a reply, which comes as it went")
  func unary() throws {
    let animal = ZooAnimal(
      animalID: 7, url: "a", species: .lion, selfField: -3, fedAtMillis: [1, -1], loose: [2],
      cagesByName: ["x": ZooCage(name: "y", lock: .shut)], moods: [-1: .angry],
      mother: ZooAnimal(animalID: 6), children: [ZooAnimal(animalID: 8)],
      size: .sameAs(ZooAnimal(size: .height(1.5))), note: .init(text: [1]), default: [9])
    var replies: [Result<ZooNothing, RPCError>] = []
    stub.feed(animal) { replies.append($0) }
    #expect(replies.isEmpty)
    channel.run()
    #expect(try replies.map { try $0.get() } == [ZooNothing()])
    #expect(keeper.fed == [animal])
  }

  @Test("answers with an error where there is one")
  func failure() {
    var codes: [StatusCode?] = []
    stub.feed(ZooAnimal()) { result in
      if case .failure(let error) = result { codes.append(error.code) }
    }
    channel.run()
    #expect(codes == [.notFound])
  }

  @Test("streams replies, then their end")
  func serverStreaming() {
    var ids: [UInt64] = []
    var ends = 0
    stub.watch(ZooNothing()) { event in
      switch event {
      case .message(let animal): ids.append(animal.animalID)
      case .end(let error): ends += error == nil ? 1 : 100
      }
    }
    channel.run()
    #expect(ids == [1, 2, 3])
    #expect(ends == 1)
  }

  @Test("takes a stream of requests and answers once")
  func clientStreaming() throws {
    var replies: [Result<ZooOuter.Message, RPCError>] = []
    let stream = stub.count { replies.append($0) }
    for _ in 0..<5 { stream.send(ZooAnimal()) }
    channel.run()
    #expect(replies.isEmpty)
    stream.finish()
    channel.run()
    #expect(try replies.map { try $0.get().value } == [.number(5)])
  }

  @Test("answers each request of a stream while it goes on")
  func bidirectional() {
    var names: [String] = []
    var isEnded = false
    let stream = stub.`repeat` { event in
      switch event {
      case .message(let cage): names.append(cage.name)
      case .end: isEnded = true
      }
    }
    stream.send(ZooAnimal(cage: ZooCage(name: "one")))
    channel.run()
    #expect(names == ["one"])
    stream.send(ZooAnimal(cage: ZooCage(name: "two")))
    stream.finish()
    channel.run()
    #expect(names == ["one", "two"])
    #expect(isEnded)
  }

  @Test("describes its methods with paths and kinds, in order")
  func descriptors() {
    #expect(
      ZooKeeperMethods.all == [
        MethodDescriptor(path: "/zoo.animals.v1.Keeper/Feed", kind: .unary),
        MethodDescriptor(path: "/zoo.animals.v1.Keeper/Watch", kind: .serverStreaming),
        MethodDescriptor(path: "/zoo.animals.v1.Keeper/Count", kind: .clientStreaming),
        MethodDescriptor(path: "/zoo.animals.v1.Keeper/Repeat", kind: .bidirectionalStreaming),
        MethodDescriptor(path: "/zoo.animals.v1.Keeper/Register", kind: .unary),
      ])
    #expect(ZooSilentMethods.all.isEmpty)
  }

  @Test("keeps numbers of an enum that it does not know, and names of its aliases")
  func enums() throws {
    let animal = ZooAnimal(species: ZooSpecies(rawValue: 77))
    #expect(try ZooAnimal(decoding: animal.encoded()).species == .unrecognized(77))
    #expect(ZooSpecies.lioness == .lion)
    #expect(ZooSpecies(rawValue: -1) == .default)
    #expect(ZooSpecies() == .unspecified)
  }
}
