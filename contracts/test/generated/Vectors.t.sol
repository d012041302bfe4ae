// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

// Written from vectors/ by SolidityTypesTest.
import "../../src/generated/CommonHash.sol";
import "../../src/generated/CommitteeHash.sol";
import {VectorCheck} from "../VectorCheck.sol";

contract VectorsTest is VectorCheck {
    function hashCommitteeClaimSeat(CommitteeClaimSeat calldata c) external pure returns (bytes32) {
        return CommitteeHash.hash(c);
    }

    function test_hash_isThatOfTheVectors_forCommitteeClaimSeat() public view {
        check(this.hashCommitteeClaimSeat(CommitteeClaimSeat(0xca9af0bd2c389aafdf9edcad12f169f890738a8fa037f01bcebd0f4cc26ed04b, 1, 1, hex"")), 0xd2f0dfa3d59954a615879e75aedc20564c22d887afaa8c39632aff488d9c639c);
        check(Digest(CommitteeHash.SIGNED_COMMITTEE_CLAIM_SEAT, 0xd2f0dfa3d59954a615879e75aedc20564c22d887afaa8c39632aff488d9c639c, address(bytes20(hex"99767bde5dccee301407aeb2112d39692be36312")), 0, 0x18d1c4fa9b30b296b17e86d652e3dd408ba393063a109b8aefd7af314d048e13), 0x73e4b011702c22722c0cb46a100047d2fc4f7431214176f22463f894b534510e, hex"87e1554ab3cf32b92e5fa96dcf937744ce785ad8a950275779b2ed131196fe7618e629d88b37c1577bae092af6375a6fc0d0db0f8f197cca933bfb5fd195316a1b");
    }

    function hashCommitteeCollect(CommitteeCollect calldata c) external pure returns (bytes32) {
        return CommitteeHash.hash(c);
    }

    function test_hash_isThatOfTheVectors_forCommitteeCollect() public view {
        check(this.hashCommitteeCollect(CommitteeCollect(0xe3ac3022c5a2b5a915c55dfaec313f8a41f6b2ba949527f18138d57ab1911720)), 0x1d26ed6d7e1e08ba1c59ce5b27050efb5f0418a715c906c38d7ba908cdd5130b);
        check(Digest(CommitteeHash.SIGNED_COMMITTEE_COLLECT, 0x1d26ed6d7e1e08ba1c59ce5b27050efb5f0418a715c906c38d7ba908cdd5130b, address(bytes20(hex"6c06fed5bdb52ee18f1b6439549379093abe4f2a")), 1000003, 0x07659587351d7c1fb6ef76f127ca41ba150b311d5adba3068f0a7888be7a5d3a), 0x9a4036042cdc25e92f1a2b19c92cbe7e3aec52e1c326eb21a70ace1ae7efa247, hex"ed88768dfd3c7a6b03709684c50f621743a617b4beb3390d96b33e084ffe5a31294c85e5c74cc5bf58d429bfa20348adf72bef990474f7da1feb9c53b7f48d711c");
    }

    function hashCommitteeCommit(CommitteeCommit calldata c) external pure returns (bytes32) {
        return CommitteeHash.hash(c);
    }

    function test_hash_isThatOfTheVectors_forCommitteeCommit() public view {
        check(this.hashCommitteeCommit(CommitteeCommit(0xca9af0bd2c389aafdf9edcad12f169f890738a8fa037f01bcebd0f4cc26ed04b, 1, 1, 0xc5ce2a5b3162cce50f2732d08ff798e515042bdd58a458ff23079e5e29effb12)), 0x75f9c0549ff34c21363ffa8f339e32da6112068c2a7dd67cb2de608726796630);
        check(Digest(CommitteeHash.SIGNED_COMMITTEE_COMMIT, 0x75f9c0549ff34c21363ffa8f339e32da6112068c2a7dd67cb2de608726796630, address(bytes20(hex"1da068eff2c85f07bf4f653ec8f2ebefbbb75d9a")), 2000006, 0x18d1c4fa9b30b296b17e86d652e3dd408ba393063a109b8aefd7af314d048e13), 0x2d294e9348920e9d9af9e5dc7bf248c9ba16e009646cb9045cabe557989d9722, hex"383ff26708ddcf7dd7550a6abce9791ceb4ad4cdb6e3e8d60a26683752bf49c15cc78b71687b429e63b30ecdcada35b199362e3efaec1e5707681e4a816de0901c");
    }

    function hashCommitteeComplain(CommitteeComplain calldata c) external pure returns (bytes32) {
        return CommitteeHash.hash(c);
    }

    function test_hash_isThatOfTheVectors_forCommitteeComplain() public view {
        check(this.hashCommitteeComplain(CommitteeComplain(0xe3ac3022c5a2b5a915c55dfaec313f8a41f6b2ba949527f18138d57ab1911720)), 0xbb4c22555625b4b3b9ced7211afeaf46068ab694795121ce7f6174ed15406945);
        check(Digest(CommitteeHash.SIGNED_COMMITTEE_COMPLAIN, 0xbb4c22555625b4b3b9ced7211afeaf46068ab694795121ce7f6174ed15406945, address(bytes20(hex"8dbb447bafe2f607b58c71d52ab8028557ec893e")), 3000009, 0x07659587351d7c1fb6ef76f127ca41ba150b311d5adba3068f0a7888be7a5d3a), 0x58e937285904df82eff91c35bd2b30bcf0ff54dedc8f471eee1ebd3e64433d1e, hex"c6e495a194771c46b613820f84b306aec1c5507bcf24072a3c71f87d02e45e8a35899f7052b7192bf9d5ed45589a6c737ee0f057c34ad957bab46df1706355271b");
    }

    function hashCommitteeContribute(CommitteeContribute calldata c) external pure returns (bytes32) {
        return CommitteeHash.hash(c);
    }

    function test_hash_isThatOfTheVectors_forCommitteeContribute() public view {
        check(this.hashCommitteeContribute(CommitteeContribute(0xca9af0bd2c389aafdf9edcad12f169f890738a8fa037f01bcebd0f4cc26ed04b, 0x1c4891ac70def19d94cd19ab6fc928bdf4426a4c757cb7bff76fdbd8d79a1362)), 0xf334a14c088a79d9392a805882ee794fc3ee43b571b06b76f833d0409bec0e41);
        check(Digest(CommitteeHash.SIGNED_COMMITTEE_CONTRIBUTE, 0xf334a14c088a79d9392a805882ee794fc3ee43b571b06b76f833d0409bec0e41, address(bytes20(hex"319251a9d7a76dd264f9135a12f5e8cf346d0a80")), 4000012, 0x18d1c4fa9b30b296b17e86d652e3dd408ba393063a109b8aefd7af314d048e13), 0x2180ab66f6414e8bd4fb4db6f9d91101bf92cdc01d75cf50b61505ce39c21ac8, hex"f1aa54871c71c7730cd6cf5d2c25464a223a10aba6fae8619cd7215f3d78896c15b3f4e52c13e01eb72e7ed97ab0efd063ca49aa607a9f535d25f206285a33431c");
    }

    function hashCommitteeDeliver(CommitteeDeliver calldata c) external pure returns (bytes32) {
        return CommitteeHash.hash(c);
    }

    function test_hash_isThatOfTheVectors_forCommitteeDeliver() public view {
        check(this.hashCommitteeDeliver(CommitteeDeliver(0xe3ac3022c5a2b5a915c55dfaec313f8a41f6b2ba949527f18138d57ab1911720, hex"0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000")), 0x024c81be20c5d238ca6e78cb7b794dfac92645dbcb2e6fee461f6e005958f25d);
        check(Digest(CommitteeHash.SIGNED_COMMITTEE_DELIVER, 0x024c81be20c5d238ca6e78cb7b794dfac92645dbcb2e6fee461f6e005958f25d, address(bytes20(hex"e0de95ad5ae8873d5efebd66283331f84828e53e")), 5000015, 0x07659587351d7c1fb6ef76f127ca41ba150b311d5adba3068f0a7888be7a5d3a), 0x1a7362f868cb6d7b6bfe0647a6104e992635a7d483c1b5b74d22cb13519f9951, hex"0f28e42d54d6387ffb342a6c477b910d4cfd2c350e167f7d663e875731f618b951af9ce31a4a0fdd69ad6bc3d8d4a2b52fb4f8fe143c11549b9c7ea188e47c541c");
    }

    function hashCommitteeFund(CommitteeFund calldata c) external pure returns (bytes32) {
        return CommitteeHash.hash(c);
    }

    function test_hash_isThatOfTheVectors_forCommitteeFund() public view {
        check(this.hashCommitteeFund(CommitteeFund(0x96cc221e6fc3a131ec6a72fee8cd1d6c48bf8bec7078ea49824b2bab3bcdd4fd, 1)), 0xed47c10f321292be24b94cbb48cb70f1057182f3c0ac6a6b29a46c5ea16477fd);
        check(Digest(CommitteeHash.SIGNED_COMMITTEE_FUND, 0xed47c10f321292be24b94cbb48cb70f1057182f3c0ac6a6b29a46c5ea16477fd, address(bytes20(hex"6e2ba6383edec11eff07496b9fce8d8f10aca127")), 6000018, 0x18d1c4fa9b30b296b17e86d652e3dd408ba393063a109b8aefd7af314d048e13), 0xe0afaed4269495bf1228e8855b3e0aab936e9488c6f5c42aed49ac33a1d102ec, hex"fb242a838dae33b48659685d1fc3127764e557d3bcf7889e9ae1169a11038c1d0298885aaaa94ee2557148a5eeb1dbf46bcdb096bf47a3d8ac1d015f51cfcfa21c");
    }

    function hashCommitteeLeave(CommitteeLeave calldata c) external pure returns (bytes32) {
        return CommitteeHash.hash(c);
    }

    function test_hash_isThatOfTheVectors_forCommitteeLeave() public view {
        check(this.hashCommitteeLeave(CommitteeLeave(0xe3ac3022c5a2b5a915c55dfaec313f8a41f6b2ba949527f18138d57ab1911720)), 0x0502bedc4cae3952729d76e0b133fad7e0ead81392fbf7a43ebc47faf6ffbb5f);
        check(Digest(CommitteeHash.SIGNED_COMMITTEE_LEAVE, 0x0502bedc4cae3952729d76e0b133fad7e0ead81392fbf7a43ebc47faf6ffbb5f, address(bytes20(hex"a7969b835e26a3660c165d31bf1210443fe7f9a0")), 7000021, 0x07659587351d7c1fb6ef76f127ca41ba150b311d5adba3068f0a7888be7a5d3a), 0x6747db8b5167ed112bb3ac185168012531af5111113caa90278ae496353755ff, hex"1d60b74ca55035a27137fd46ada8bb1f2a45304d812a4514f5db55332c0af691151a1820b4f8a5f71c0c55aa5afaedba9755bcc451faa00928f83b531cb5509d1c");
    }

    function hashCommitteeOpen(CommitteeOpen calldata c) external pure returns (bytes32) {
        return CommitteeHash.hash(c);
    }

    function test_hash_isThatOfTheVectors_forCommitteeOpen() public view {
        check(this.hashCommitteeOpen(CommitteeOpen(0xca9af0bd2c389aafdf9edcad12f169f890738a8fa037f01bcebd0f4cc26ed04b, 0x168267965c42de52cd51e226a92987c96ab77c1053ad4092c7e46d1200c8cf0a, 0xc399283744f0e0d9565949d5c0630277ce0f8e850e1486830dd4cb090b580d58)), 0xb3eb522886583d2790721bcc0178f19410f1827edbb8096be8967a05f9bb3c36);
        check(Digest(CommitteeHash.SIGNED_COMMITTEE_OPEN, 0xb3eb522886583d2790721bcc0178f19410f1827edbb8096be8967a05f9bb3c36, address(bytes20(hex"790a6f28dadbb1c8d2955866cf6f970c1b71af15")), 8000024, 0x18d1c4fa9b30b296b17e86d652e3dd408ba393063a109b8aefd7af314d048e13), 0x8b39f34c99d5d919e66fcca02a049aea61d5ee8939e0e8b9966780b180fc05c4, hex"5da4fae738cb94bd3ca02b458e3da7fa9d0b9c48e23ca73e090e987e46422a6a331539cdbdc7b02600fa645c5437fa33f66440c71c8c2411c2dbad7c903098ee1c");
    }

    function hashCommitteePass(CommitteePass calldata c) external pure returns (bytes32) {
        return CommitteeHash.hash(c);
    }

    function test_hash_isThatOfTheVectors_forCommitteePass() public view {
        check(this.hashCommitteePass(CommitteePass(0xe3ac3022c5a2b5a915c55dfaec313f8a41f6b2ba949527f18138d57ab1911720, 1, 1)), 0xf952f6b6ecf230015b69bf3668bfef724fc0192e0fe7e2de5ef8a0b0260fc607);
        check(Digest(CommitteeHash.SIGNED_COMMITTEE_PASS, 0xf952f6b6ecf230015b69bf3668bfef724fc0192e0fe7e2de5ef8a0b0260fc607, address(bytes20(hex"7616028141e812799ec8c9c00eb6fde9559ef2df")), 9000027, 0x07659587351d7c1fb6ef76f127ca41ba150b311d5adba3068f0a7888be7a5d3a), 0xae2c2ef1711673263e0f74b5b7c61a0eb99954ce98b9790a14d029ff7c3d8d25, hex"d43f3899c67cf2456b083affb6a2814bce9902c300ce9aac8090e7cbd82b5d482e59fb52e90015be25bed12796fd496de10af117c99dd3fb560c724dce75f5131c");
    }

    function hashCommitteePost(CommitteePost calldata c) external pure returns (bytes32) {
        return CommitteeHash.hash(c);
    }

    function test_hash_isThatOfTheVectors_forCommitteePost() public view {
        check(this.hashCommitteePost(CommitteePost(0x7777777777777777777777777777777777777777777777777777777777777777, CommitteeTerms(2, 2, CommitteeMembers(1, 3, 3, 4, 3, 0), CommitteePots(1000, 500, 7, 0, 2000), CommitteeStakes(10000, 16, 5000, 50000, 10000, 1000), CommitteeScoring(1000000000, 0, 0, 50, 1, 0), CommitteeLengths(100, 0, 100, 100, 30, 100, 100, 100, 100, 1000), 0, 0, new address[](0)))), 0xc3fa13d005d0f84ea333f6ef574805728bf2467160d3210ef7ad03ef1c6ad66a);
        check(Digest(CommitteeHash.SIGNED_COMMITTEE_POST, 0xc3fa13d005d0f84ea333f6ef574805728bf2467160d3210ef7ad03ef1c6ad66a, address(bytes20(hex"df937fcf65fca1e521d91f47cfd888e322db1bbb")), 10000030, 0x18d1c4fa9b30b296b17e86d652e3dd408ba393063a109b8aefd7af314d048e13), 0xddacc3dbaaf2df748bf741d5a8b5f7d27793d93e992f99161a511878e08eb983, hex"c34b56ad95cb1efbffc6d11fc2e4a6af131b7bc8fd44f2bc2b289e50ea1f5a2f339acb3809ed3200bfde964f2a76f0dfee3461a1b15eb27f0b18042dd6ee97b31b");
    }

    function hashCommitteeReceived(CommitteeReceived calldata c) external pure returns (bytes32) {
        return CommitteeHash.hash(c);
    }

    function test_hash_isThatOfTheVectors_forCommitteeReceived() public view {
        check(this.hashCommitteeReceived(CommitteeReceived(0xe3ac3022c5a2b5a915c55dfaec313f8a41f6b2ba949527f18138d57ab1911720)), 0x7718120ad4cc51e0311de4a3429d2393dfdb8cf0061fbc75748c5ebbab48e08c);
        check(Digest(CommitteeHash.SIGNED_COMMITTEE_RECEIVED, 0x7718120ad4cc51e0311de4a3429d2393dfdb8cf0061fbc75748c5ebbab48e08c, address(bytes20(hex"465106fc98f0d49ed8a141141e2eda834c3dd3f1")), 11000033, 0x07659587351d7c1fb6ef76f127ca41ba150b311d5adba3068f0a7888be7a5d3a), 0xa7d9e7a0019e171cd476ffafa094c7253f15e8d6556619ed7c2304b29db4c529, hex"249cf791a8f7383e05f2ef31a3a83602f7844354e4901eca3bf4cb5d782252174f113cb2c26b1dcab59c276d88ab6d6cec05d2180c26c528d85e522d5d6323321b");
    }

    function hashCommitteeRecruit(CommitteeRecruit calldata c) external pure returns (bytes32) {
        return CommitteeHash.hash(c);
    }

    function test_hash_isThatOfTheVectors_forCommitteeRecruit() public view {
        check(this.hashCommitteeRecruit(CommitteeRecruit(0xe3ac3022c5a2b5a915c55dfaec313f8a41f6b2ba949527f18138d57ab1911720)), 0x873fd96b88941f708161723a45a72bf1fc39f8978a13bebb872fde285dd35ad0);
        check(Digest(CommitteeHash.SIGNED_COMMITTEE_RECRUIT, 0x873fd96b88941f708161723a45a72bf1fc39f8978a13bebb872fde285dd35ad0, address(bytes20(hex"e8c8e3436ac35b6f7754a6a06608ee46555cf69b")), 12000036, 0x18d1c4fa9b30b296b17e86d652e3dd408ba393063a109b8aefd7af314d048e13), 0x3e7940b8a1dfb8bc314656331ce11b7bcce442143d768606df76ccced8612e95, hex"70ba435039cdba0359f36252abc465017a8fdffc677b2ea40433a0233379f8586a9313cda5d7372b116b42d25a474a5e9b3f8aaa20b15ca5cae666377bd613df1b");
    }

    function hashCommitteeRelease(CommitteeRelease calldata c) external pure returns (bytes32) {
        return CommitteeHash.hash(c);
    }

    function test_hash_isThatOfTheVectors_forCommitteeRelease() public view {
        check(this.hashCommitteeRelease(CommitteeRelease(0xca9af0bd2c389aafdf9edcad12f169f890738a8fa037f01bcebd0f4cc26ed04b, 1, 0x168267965c42de52cd51e226a92987c96ab77c1053ad4092c7e46d1200c8cf0a)), 0x89adee1fac5c3907d45e5f4a5981019c99c2919010fa87d65232692d001e7a7a);
        check(Digest(CommitteeHash.SIGNED_COMMITTEE_RELEASE, 0x89adee1fac5c3907d45e5f4a5981019c99c2919010fa87d65232692d001e7a7a, address(bytes20(hex"f8c10a3689326cd9e4ff077915da1907a5218c35")), 13000039, 0x07659587351d7c1fb6ef76f127ca41ba150b311d5adba3068f0a7888be7a5d3a), 0x9889f8de6b795653cf4c8522085b8a82f98cc586f46d1938dc8dae3ab9f35543, hex"c928b154b647d439cf7da959b725b13ed9cc5b8801c17b3c6fff4c429acbca147b48b89a8a3aa3dba5fa5573947e3e3619eb07bddbdaa6dc3eacf51832b9d7e31c");
    }

    function hashCommitteeReleaseData(CommitteeReleaseData calldata c) external pure returns (bytes32) {
        return CommitteeHash.hash(c);
    }

    function test_hash_isThatOfTheVectors_forCommitteeReleaseData() public view {
        check(this.hashCommitteeReleaseData(CommitteeReleaseData(0xca9af0bd2c389aafdf9edcad12f169f890738a8fa037f01bcebd0f4cc26ed04b, 1, 0x53aa2ff062c0831660d7f614153faf45c6aa1baec5c3cac5687d9e7add973b3c)), 0x99c37458b33eab3accd802ff276510fdaa9245db2c133fb11a9c10be26452ac3);
        check(Digest(CommitteeHash.SIGNED_COMMITTEE_RELEASE_DATA, 0x99c37458b33eab3accd802ff276510fdaa9245db2c133fb11a9c10be26452ac3, address(bytes20(hex"324add97adf1d678ed0803d69f9e7f13746c5407")), 14000042, 0x18d1c4fa9b30b296b17e86d652e3dd408ba393063a109b8aefd7af314d048e13), 0x57c3d4a0b163a66f5d0be335ca7a5bb8c949ffaf05d62a5b813c9c99b4c562e4, hex"0a1c2eb29604861f7345dfb94edbd34c71f677b73c818fd54487602bb8b1012a08e7d52b0c05e3786748114209a9dd0bc842517e2877727a1120d6833d3815f81b");
    }

    function hashCommitteeReveal(CommitteeReveal calldata c) external pure returns (bytes32) {
        return CommitteeHash.hash(c);
    }

    function test_hash_isThatOfTheVectors_forCommitteeReveal() public view {
        check(this.hashCommitteeReveal(CommitteeReveal(0xca9af0bd2c389aafdf9edcad12f169f890738a8fa037f01bcebd0f4cc26ed04b, 1, 1, Manifest(0, hex"000008", hex"000000000000000000000000000000000000000000000000", hex"000000000000019000000000000000640000000000000000", 0x0307646e8775d9f74da3d7e1f78b9a765b0e07e0ac5f4220f681ac4aba66fc34, 0xb8ef991678c83de8a728758db6eb5722c0d01cdb2106db93abb3c1b94236029b, 300000, 900000), 0x0000000000000000000000000000000000000000000000000000000000000000, 0x5a7aa36526693a2a066990349c4efbffa907c48dbf8e720d538372c603ecf9f1)), 0xd335603ba4a6b05537827339c47ca125d5ee6aeb8513b3696491145cad5c1fbe);
        check(Digest(CommitteeHash.SIGNED_COMMITTEE_REVEAL, 0xd335603ba4a6b05537827339c47ca125d5ee6aeb8513b3696491145cad5c1fbe, address(bytes20(hex"cb52cc2aead801b6ccd9abeba3f4c7810a968349")), 15000045, 0x07659587351d7c1fb6ef76f127ca41ba150b311d5adba3068f0a7888be7a5d3a), 0xcefe95c98c94b0f2fb0ba06e9f804e63d2410e2e6a5d17c542cd047e9a2f665f, hex"853b01ed45fb786aed9b9e4d3ff5c8e328fb697f2ae35663b5502fd6dac57375253c3850b85e8067fa5f1208857efffc60fb34b710774281a0a5d1cb7a6a254e1c");
    }

    function hashCommitteeSignUpValidator(CommitteeSignUpValidator calldata c) external pure returns (bytes32) {
        return CommitteeHash.hash(c);
    }

    function test_hash_isThatOfTheVectors_forCommitteeSignUpValidator() public view {
        check(this.hashCommitteeSignUpValidator(CommitteeSignUpValidator(0xca9af0bd2c389aafdf9edcad12f169f890738a8fa037f01bcebd0f4cc26ed04b, 1, 0x22dbf039925035aa51448ce17c74daa1ef4cb81aec602298265e4f3ebafc4c0a)), 0x9bf77c3ec8d1fffd23f80979b2c068952f0f186ab4670304f140b565894d4ebd);
        check(Digest(CommitteeHash.SIGNED_COMMITTEE_SIGN_UP_VALIDATOR, 0x9bf77c3ec8d1fffd23f80979b2c068952f0f186ab4670304f140b565894d4ebd, address(bytes20(hex"f2671ca27ea2b6eb93c3fd8c2467a4b6426b1306")), 16000048, 0x18d1c4fa9b30b296b17e86d652e3dd408ba393063a109b8aefd7af314d048e13), 0x642484aa3a638af4e70ebb6adef785af128a1a316dadcdf69a888eb31e3f975b, hex"10708a04e70b096b832e090621afade08ab06e6398a3a58d2ba0694eab8a6e8604fc1c105541e066eac504ac837567c51b675452a33f3eba83987a5cea7c80e51b");
    }

    function hashCommitteeSignUpWorker(CommitteeSignUpWorker calldata c) external pure returns (bytes32) {
        return CommitteeHash.hash(c);
    }

    function test_hash_isThatOfTheVectors_forCommitteeSignUpWorker() public view {
        check(this.hashCommitteeSignUpWorker(CommitteeSignUpWorker(0xca9af0bd2c389aafdf9edcad12f169f890738a8fa037f01bcebd0f4cc26ed04b, 100)), 0x102163072af70bbdef2d236f20ed9282b308032ff388a53cb7e2fe6d89b8ecb5);
        check(Digest(CommitteeHash.SIGNED_COMMITTEE_SIGN_UP_WORKER, 0x102163072af70bbdef2d236f20ed9282b308032ff388a53cb7e2fe6d89b8ecb5, address(bytes20(hex"9d76d938d40f0f62f0ad8c62aea57c790fbfc53b")), 17000051, 0x07659587351d7c1fb6ef76f127ca41ba150b311d5adba3068f0a7888be7a5d3a), 0xcf33cfba62f7e25ae41a4ca5eeb5a16f0c5ed4ea6dd742cbfd9b63c23558e33b, hex"46a0454f6e310e0505bb3cdadbe8f7b7a11d1db56675d7bdaf47b2a013c1bffd761f45e64754545889ec0edeee60b13212c01a3483b9406c99d3e7eab46dfa341c");
    }

    function hashCommitteeStartRound(CommitteeStartRound calldata c) external pure returns (bytes32) {
        return CommitteeHash.hash(c);
    }

    function test_hash_isThatOfTheVectors_forCommitteeStartRound() public view {
        check(this.hashCommitteeStartRound(CommitteeStartRound(0xe3ac3022c5a2b5a915c55dfaec313f8a41f6b2ba949527f18138d57ab1911720)), 0xe37b775cc298a0ff79124c192f03d0aa07707e3e5d0c46c2a25d981904ca0db4);
        check(Digest(CommitteeHash.SIGNED_COMMITTEE_START_ROUND, 0xe37b775cc298a0ff79124c192f03d0aa07707e3e5d0c46c2a25d981904ca0db4, address(bytes20(hex"61d1ec019e2e547c658a6ff59efa09b428c3805c")), 18000054, 0x18d1c4fa9b30b296b17e86d652e3dd408ba393063a109b8aefd7af314d048e13), 0x348308854d7b0b9b12f5f990820fd9b278f4096b2d01deeb5ce1ee9036daab9f, hex"671265ce737c9338cb5a7e9a2d74132ea9fddc61970f272055a2c01c12b0e2f640f53b95d5d392fb2ffd03acd13fe449e46d0ecdd0e03d418a6bc26d8b8d48f61b");
    }

    function hashCommitteeStopTraining(CommitteeStopTraining calldata c) external pure returns (bytes32) {
        return CommitteeHash.hash(c);
    }

    function test_hash_isThatOfTheVectors_forCommitteeStopTraining() public view {
        check(this.hashCommitteeStopTraining(CommitteeStopTraining(0xe3ac3022c5a2b5a915c55dfaec313f8a41f6b2ba949527f18138d57ab1911720)), 0x154acd869a9ca83fd3dad38e09404e226592bcf3a22998fa3eca831f0e3c32cb);
        check(Digest(CommitteeHash.SIGNED_COMMITTEE_STOP_TRAINING, 0x154acd869a9ca83fd3dad38e09404e226592bcf3a22998fa3eca831f0e3c32cb, address(bytes20(hex"cf1d3dd371968977f87c8fad0d92e2329f82d9d8")), 19000057, 0x07659587351d7c1fb6ef76f127ca41ba150b311d5adba3068f0a7888be7a5d3a), 0xbc11b5f999ea405609d9697000a7a8a34f38cc65badddeaf676af9e435e5034e, hex"5144a0f7d8d6b210553e291fc421103dba87a9ae6db6a3401def299446591ebe34716525a4266425412e1e2d1972834f0ef6fb26d9f9b393f9105c42b65bb6ec1c");
    }

    function hashCommitteeSubmit(CommitteeSubmit calldata c) external pure returns (bytes32) {
        return CommitteeHash.hash(c);
    }

    function test_hash_isThatOfTheVectors_forCommitteeSubmit() public view {
        check(this.hashCommitteeSubmit(CommitteeSubmit(0xca9af0bd2c389aafdf9edcad12f169f890738a8fa037f01bcebd0f4cc26ed04b, 1, 0x7728acb1da6cbce815c7fc6c02d857ab429d8e358831266c1a694b07720223ef, 0x168267965c42de52cd51e226a92987c96ab77c1053ad4092c7e46d1200c8cf0a)), 0x4b94320b2d536099e98ec24398ac7606b5b7724192116fd0c947ee4170cb1fbf);
        check(Digest(CommitteeHash.SIGNED_COMMITTEE_SUBMIT, 0x4b94320b2d536099e98ec24398ac7606b5b7724192116fd0c947ee4170cb1fbf, address(bytes20(hex"bdb58755f840290939f2f6f7ac5dcf1130879ad7")), 20000060, 0x18d1c4fa9b30b296b17e86d652e3dd408ba393063a109b8aefd7af314d048e13), 0xd7f1a9fd36f37f5ffecfb7ab05faac7e72d1657430ecc7894e854ce8716d34ab, hex"92c8744dc7065b99c5fd2fb763bc6b7fa077bc16e9beeb40b9d855814db43e053083c55987d198268abb9f9d29675c07acbf4bbad842b40bc3780825f85724cb1c");
    }

    function hashCommitteeTick(CommitteeTick calldata c) external pure returns (bytes32) {
        return CommitteeHash.hash(c);
    }

    function test_hash_isThatOfTheVectors_forCommitteeTick() public view {
        check(this.hashCommitteeTick(CommitteeTick(0xca9af0bd2c389aafdf9edcad12f169f890738a8fa037f01bcebd0f4cc26ed04b)), 0x1e673f576be671e560dd5c3eaa3cae472521ac34f03468e85241240c53f501fe);
        check(Digest(CommitteeHash.SIGNED_COMMITTEE_TICK, 0x1e673f576be671e560dd5c3eaa3cae472521ac34f03468e85241240c53f501fe, address(bytes20(hex"a9c2838eded4c05b09afbde867a165ea8a319271")), 21000063, 0x07659587351d7c1fb6ef76f127ca41ba150b311d5adba3068f0a7888be7a5d3a), 0xe74ab972a287a3ac29f92108334e843cee2b342f75eda5dde34225d8c78fdfc4, hex"b15ef6a59ed7b4139d2432947a4cb938dd832a343e08025a0beb2d32e0ccca772a3062097179e80b021137f8a4b7f7f4764f62943f0093507ef1e478d6818a171c");
    }

    function hashEnrol(Enrol calldata c) external pure returns (bytes32) {
        return CommonHash.hash(c);
    }

    function test_hash_isThatOfTheVectors_forEnrol() public view {
        check(this.hashEnrol(Enrol(0x617f83e33d3a4b0d462a049763e65317dff228bb5698e7f550710fcca80a57b2)), 0x55bc88da914568375e90f7871093328414dc37fa3631e8f22c87b10c10e9360d);
        check(Digest(CommonHash.SIGNED_ENROL, 0x55bc88da914568375e90f7871093328414dc37fa3631e8f22c87b10c10e9360d, address(bytes20(hex"6392e18a87f7a6aa0043a0d9b00f46711f49e3bc")), 22000066, 0x18d1c4fa9b30b296b17e86d652e3dd408ba393063a109b8aefd7af314d048e13), 0xf0a5d7d4daf13115c0a21416f3ca26797e9ca1c3146964671ecb1101238320a7, hex"0c5bd0843a60a6a0e224a16e7e53d6a739ce752143b4ce479907dd3ec162910a04a58932bb77789ab6f15dca8d482d9d085a5151d3ec124fc1e8a2e5de3f54d01b");
    }

    function hashTransfer(Transfer calldata c) external pure returns (bytes32) {
        return CommonHash.hash(c);
    }

    function test_hash_isThatOfTheVectors_forTransfer() public view {
        check(this.hashTransfer(Transfer(address(bytes20(hex"6350fd3b4539cead100ae04bf2f44776a428545d")), 1000000000)), 0x8cbfc477beea8ed71d042776596bda42a1ebf3c0c8fe71412d34912b79413f70);
        check(Digest(CommonHash.SIGNED_TRANSFER, 0x8cbfc477beea8ed71d042776596bda42a1ebf3c0c8fe71412d34912b79413f70, address(bytes20(hex"e73e9d7a8d5476624889c8b4009702a8ee69403d")), 23000069, 0x07659587351d7c1fb6ef76f127ca41ba150b311d5adba3068f0a7888be7a5d3a), 0xd7a4218e287b2984ca0ab8c7574dc4f5d59a45bc7a01646c73da891cd9113661, hex"182859afa565b391cb8d1bf301ab8829b274484c53b6ea43e8c1486314fb4f2f3a1b3cfda9286c7eef803a3ea83f3ec54238c35512b971a32be37515044e05e21c");
    }

    function hashWithdraw() external pure returns (bytes32) {
        return CommonHash.hashWithdraw();
    }

    function test_hash_isThatOfTheVectors_forWithdraw() public view {
        check(this.hashWithdraw(), 0xc94a66967a40bf9e41a8c3190d060f6ba9dd6b70dd2ca7dc339881c6dd7b1b01);
        check(Digest(CommonHash.SIGNED_WITHDRAW, 0xc94a66967a40bf9e41a8c3190d060f6ba9dd6b70dd2ca7dc339881c6dd7b1b01, address(bytes20(hex"5f8329ed74ec07ddccd083292418311f019cf38b")), 24000072, 0x18d1c4fa9b30b296b17e86d652e3dd408ba393063a109b8aefd7af314d048e13), 0x83c4e8da80192f89a8f8f89a74db6edfd2baccabd75ae5b251fba4cba682ea6f, hex"fa2fcde7f0776fdc4a102f633f325997247587e84edebd994445a8f26a01ac047ecdf8e9311ea9563305e7cd54e40235c704af3c65fe5af7c1fbfcc9dde2f8131c");
    }
}
