import RPCCore
import RPCTransport
import SystemIO
import Testing

@Suite struct CallTests {
  @Test("a unary call is answered with the service's reply")
  func unary() throws {
    let rig = try Rig()
    defer { rig.close() }
    let channel = rig.channel()
    #expect(rig.call(TestMethods.echo, "hello", on: channel) == .success("hello"))
    #expect(rig.call(TestMethods.echo, "", on: channel) == .success(""))
    #expect(channel.peer?.nodeID == 9)
  }

  @Test("thousands of calls at once are answered, each with its own reply")
  func pipelined() throws {
    let rig = try Rig()
    defer { rig.close() }
    let channel = rig.channel()
    var answered = 0
    for number in 0..<4000 {
      let request = Blob(Array("request \(number)".utf8))
      channel.unary(TestMethods.echo, request, options: CallOptions()) { result in
        #expect(result == .success(request))
        answered += 1
        if answered == 4000 { rig.stop() }
      }
    }
    #expect(answered == 0, "no call ends before the function that started it has returned")
    rig.run()
    #expect(answered == 4000)
    #expect(channel.callCount == 0)
  }

  @Test("a server-streaming call delivers its messages in order, then its end")
  func serverStreaming() throws {
    let rig = try Rig()
    defer { rig.close() }
    var messages: [String] = []
    rig.channel().serverStreaming(TestMethods.count, "1000", options: CallOptions()) { event in
      switch event {
      case .message(let message): messages.append(message.text)
      case .end(let error):
        #expect(error == nil)
        rig.stop()
      }
    }
    rig.run()
    #expect(messages == (0..<1000).map { "\($0)" })
  }

  @Test(
    "a client-streaming call takes many requests, made before the connection stands, and one reply")
  func clientStreaming() throws {
    let rig = try Rig()
    defer { rig.close() }
    var outcome: Result<Blob, RPCError>?
    let requests = rig.channel().clientStreaming(TestMethods.collect, options: CallOptions()) {
      outcome = $0
      rig.stop()
    }
    requests.send("one ")
    requests.send("two ")
    requests.send("three")
    requests.finish()
    rig.run()
    #expect(outcome == .success("one two three"))
  }

  @Test("a bidirectional call answers while requests still come")
  func bidirectional() throws {
    let rig = try Rig()
    defer { rig.close() }
    var answers: [String] = []
    var requests: ClientRequestStream<Blob>?
    requests = rig.channel().bidirectionalStreaming(TestMethods.chat, options: CallOptions()) {
      event in
      switch event {
      case .message(let message):
        answers.append(message.text)
        if answers.count < 10 {
          requests?.send(Blob(Array("\(answers.count)".utf8)))
        } else {
          requests?.finish()
        }
      case .end(let error):
        #expect(error == nil)
        requests = nil
        rig.stop()
      }
    }
    requests?.send("0")
    rig.run()
    #expect(answers == (0..<10).map { "\($0)" })
  }

  @Test("a method the server does not have is unimplemented and known not to have been executed")
  func unimplemented() throws {
    let rig = try Rig()
    defer { rig.close() }
    let error = rig.call(TestMethods.missing, "x", on: rig.channel())?.error
    #expect(error?.code == .unimplemented)
    #expect(error?.isKnownNotExecuted == true)
    #expect(error?.message == "this server has no method /test.Service/Missing")
  }
}
