package dev.artel.ledger.evm;

import dev.artel.core.crypto.KeyPair;
import dev.artel.core.law.Genesis;
import dev.artel.core.values.Address;
import dev.artel.core.values.Bytes;
import dev.artel.core.wire.Word;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.web3j.crypto.ContractUtils;

/**
 * Sends a plan's contracts one after the other, Artel last. Their addresses follow from the
 * wallet's nonces, so that each can be told of the others; Artel's constructor fails where one is
 * wrong.
 */
final class Deployer {
  private final Rpc rpc;
  private final Wallet wallet;
  private final EvmSettings settings;
  private final Fees fees;

  Deployer(Rpc rpc, KeyPair keys, EvmSettings settings) throws IOException {
    this.rpc = rpc;
    this.settings = settings;
    this.wallet = new Wallet(keys, rpc.call("eth_chainId").number());
    this.fees = new Fees(rpc, this::head, settings.gas());
  }

  EvmDeployment deploy(Genesis genesis, EvmPlan plan) throws IOException, InterruptedException {
    long nonce = idleNonce();
    var addresses = addresses(plan, nonce);
    long block = head().number();
    for (var contract : plan.contracts()) {
      create(contract, words(contract.needs(), addresses), nonce++);
    }
    create(Artefact.load(EvmPlan.ARTEL), birth(genesis, plan, addresses), nonce);
    return new EvmDeployment(
        wallet.chainId(),
        address(nonce),
        block,
        List.copyOf(addresses.keySet()),
        List.copyOf(addresses.values()));
  }

  private long idleNonce() throws IOException {
    long mined = count("latest");
    if (count("pending") != mined) {
      throw new EvmException(
          "the wallet %s has transactions under way: wait for them, or the contracts' addresses can't be told"
              .formatted(wallet.address()));
    }
    return mined;
  }

  private long count(String block) throws IOException {
    return rpc.call("eth_getTransactionCount", wallet.address().toString(), block).number();
  }

  private Map<String, Address> addresses(EvmPlan plan, long first) {
    var addresses = new LinkedHashMap<String, Address>();
    long nonce = first;
    for (var contract : plan.contracts()) {
      addresses.put(contract.name(), address(nonce++));
    }
    addresses.put(EvmPlan.ARTEL, address(nonce));
    return addresses;
  }

  private Address address(long nonce) {
    return Address.hex(
        ContractUtils.generateContractAddress(
            wallet.address().toString(), BigInteger.valueOf(nonce)));
  }

  private static Bytes words(List<String> names, Map<String, Address> addresses) {
    var words = new ByteArrayOutputStream();
    for (var name : names) {
      var address = addresses.get(name);
      if (address == null) {
        throw new IllegalArgumentException("the plan has no contract " + name);
      }
      words.writeBytes(Word.of(address));
    }
    return Bytes.of(words.toByteArray());
  }

  private static Bytes birth(Genesis genesis, EvmPlan plan, Map<String, Address> addresses) {
    var laws = plan.laws().stream().map(addresses::get).toList();
    return Bytes.of(
        AbiWriter.arguments(
            new EvmDeployment.Birth(
                genesis.catalogue(),
                genesis.limits(),
                laws,
                genesis.parties(),
                genesis.amounts())));
  }

  private void create(Artefact contract, Bytes arguments, long nonce)
      throws IOException, InterruptedException {
    var name = contract.name();
    var code = contract.bytecode().concat(arguments);
    var sealed =
        wallet.sign(new Wallet.Transaction(nonce, Bytes.EMPTY, code, gas(name, code), fees.now()));
    rpc.call("eth_sendRawTransaction", sealed.raw().toString());
    for (long i = settings.pace().polls(); i > 0; i--) {
      var receipt = rpc.call("eth_getTransactionReceipt", sealed.hash().toString());
      if (!receipt.isNull()) {
        requireSuccess(name, receipt);
        return;
      }
      Thread.sleep(settings.pace().poll());
    }
    throw new EvmException(
        "the contract %s, transaction %s, was not mined in %s: does the chain make blocks?"
            .formatted(name, sealed.hash(), settings.pace().patience()));
  }

  private long gas(String name, Bytes code) throws IOException {
    try {
      var call = Map.of("from", wallet.address().toString(), "data", code.toString());
      long estimate = rpc.call("eth_estimateGas", call).number();
      return Math.min(settings.gas().limit(), estimate + estimate / 4);
    } catch (RpcException e) {
      throw new EvmException("the contract " + name + " cannot be deployed: " + e.getMessage(), e);
    }
  }

  private static void requireSuccess(String name, Reply receipt) throws EvmException {
    if (receipt.at("status").number() != 1) {
      throw new EvmException("the constructor of the contract " + name + " failed");
    }
  }

  private Header head() throws IOException {
    return Header.of(rpc.call("eth_getBlockByNumber", "latest", false));
  }
}
