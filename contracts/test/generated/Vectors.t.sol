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
        check(Digest(CommitteeHash.SIGNED_COMMITTEE_CLAIM_SEAT, 0xd2f0dfa3d59954a615879e75aedc20564c22d887afaa8c39632aff488d9c639c, address(bytes20(hex"99767bde5dccee301407aeb2112d39692be36312")), 0, 0x18d1c4fa9b30b296b17e86d652e3dd408ba393063a109b8aefd7af314d048e13), 0x73e4b011702c22722c0cb46a100047d2fc4f7431214176f22463f894b534510e);
    }

    function hashCommitteeCollect(CommitteeCollect calldata c) external pure returns (bytes32) {
        return CommitteeHash.hash(c);
    }

    function test_hash_isThatOfTheVectors_forCommitteeCollect() public view {
        check(this.hashCommitteeCollect(CommitteeCollect(0xe3ac3022c5a2b5a915c55dfaec313f8a41f6b2ba949527f18138d57ab1911720)), 0x1d26ed6d7e1e08ba1c59ce5b27050efb5f0418a715c906c38d7ba908cdd5130b);
        check(Digest(CommitteeHash.SIGNED_COMMITTEE_COLLECT, 0x1d26ed6d7e1e08ba1c59ce5b27050efb5f0418a715c906c38d7ba908cdd5130b, address(bytes20(hex"6c06fed5bdb52ee18f1b6439549379093abe4f2a")), 1000003, 0x07659587351d7c1fb6ef76f127ca41ba150b311d5adba3068f0a7888be7a5d3a), 0x9a4036042cdc25e92f1a2b19c92cbe7e3aec52e1c326eb21a70ace1ae7efa247);
    }

    function hashCommitteeCommit(CommitteeCommit calldata c) external pure returns (bytes32) {
        return CommitteeHash.hash(c);
    }

    function test_hash_isThatOfTheVectors_forCommitteeCommit() public view {
        check(this.hashCommitteeCommit(CommitteeCommit(0xca9af0bd2c389aafdf9edcad12f169f890738a8fa037f01bcebd0f4cc26ed04b, 1, 1, 0xc5ce2a5b3162cce50f2732d08ff798e515042bdd58a458ff23079e5e29effb12)), 0x75f9c0549ff34c21363ffa8f339e32da6112068c2a7dd67cb2de608726796630);
        check(Digest(CommitteeHash.SIGNED_COMMITTEE_COMMIT, 0x75f9c0549ff34c21363ffa8f339e32da6112068c2a7dd67cb2de608726796630, address(bytes20(hex"1da068eff2c85f07bf4f653ec8f2ebefbbb75d9a")), 2000006, 0x18d1c4fa9b30b296b17e86d652e3dd408ba393063a109b8aefd7af314d048e13), 0x2d294e9348920e9d9af9e5dc7bf248c9ba16e009646cb9045cabe557989d9722);
    }

    function hashCommitteeComplain(CommitteeComplain calldata c) external pure returns (bytes32) {
        return CommitteeHash.hash(c);
    }

    function test_hash_isThatOfTheVectors_forCommitteeComplain() public view {
        check(this.hashCommitteeComplain(CommitteeComplain(0xe3ac3022c5a2b5a915c55dfaec313f8a41f6b2ba949527f18138d57ab1911720)), 0xbb4c22555625b4b3b9ced7211afeaf46068ab694795121ce7f6174ed15406945);
        check(Digest(CommitteeHash.SIGNED_COMMITTEE_COMPLAIN, 0xbb4c22555625b4b3b9ced7211afeaf46068ab694795121ce7f6174ed15406945, address(bytes20(hex"8dbb447bafe2f607b58c71d52ab8028557ec893e")), 3000009, 0x07659587351d7c1fb6ef76f127ca41ba150b311d5adba3068f0a7888be7a5d3a), 0x58e937285904df82eff91c35bd2b30bcf0ff54dedc8f471eee1ebd3e64433d1e);
    }

    function hashCommitteeContribute(CommitteeContribute calldata c) external pure returns (bytes32) {
        return CommitteeHash.hash(c);
    }

    function test_hash_isThatOfTheVectors_forCommitteeContribute() public view {
        check(this.hashCommitteeContribute(CommitteeContribute(0xca9af0bd2c389aafdf9edcad12f169f890738a8fa037f01bcebd0f4cc26ed04b, 0x1c4891ac70def19d94cd19ab6fc928bdf4426a4c757cb7bff76fdbd8d79a1362)), 0xf334a14c088a79d9392a805882ee794fc3ee43b571b06b76f833d0409bec0e41);
        check(Digest(CommitteeHash.SIGNED_COMMITTEE_CONTRIBUTE, 0xf334a14c088a79d9392a805882ee794fc3ee43b571b06b76f833d0409bec0e41, address(bytes20(hex"319251a9d7a76dd264f9135a12f5e8cf346d0a80")), 4000012, 0x18d1c4fa9b30b296b17e86d652e3dd408ba393063a109b8aefd7af314d048e13), 0x2180ab66f6414e8bd4fb4db6f9d91101bf92cdc01d75cf50b61505ce39c21ac8);
    }

    function hashCommitteeDeliver(CommitteeDeliver calldata c) external pure returns (bytes32) {
        return CommitteeHash.hash(c);
    }

    function test_hash_isThatOfTheVectors_forCommitteeDeliver() public view {
        check(this.hashCommitteeDeliver(CommitteeDeliver(0xe3ac3022c5a2b5a915c55dfaec313f8a41f6b2ba949527f18138d57ab1911720, hex"0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000")), 0x024c81be20c5d238ca6e78cb7b794dfac92645dbcb2e6fee461f6e005958f25d);
        check(Digest(CommitteeHash.SIGNED_COMMITTEE_DELIVER, 0x024c81be20c5d238ca6e78cb7b794dfac92645dbcb2e6fee461f6e005958f25d, address(bytes20(hex"e0de95ad5ae8873d5efebd66283331f84828e53e")), 5000015, 0x07659587351d7c1fb6ef76f127ca41ba150b311d5adba3068f0a7888be7a5d3a), 0x1a7362f868cb6d7b6bfe0647a6104e992635a7d483c1b5b74d22cb13519f9951);
    }

    function hashCommitteeFund(CommitteeFund calldata c) external pure returns (bytes32) {
        return CommitteeHash.hash(c);
    }

    function test_hash_isThatOfTheVectors_forCommitteeFund() public view {
        check(this.hashCommitteeFund(CommitteeFund(0x96cc221e6fc3a131ec6a72fee8cd1d6c48bf8bec7078ea49824b2bab3bcdd4fd, 1)), 0xed47c10f321292be24b94cbb48cb70f1057182f3c0ac6a6b29a46c5ea16477fd);
        check(Digest(CommitteeHash.SIGNED_COMMITTEE_FUND, 0xed47c10f321292be24b94cbb48cb70f1057182f3c0ac6a6b29a46c5ea16477fd, address(bytes20(hex"6e2ba6383edec11eff07496b9fce8d8f10aca127")), 6000018, 0x18d1c4fa9b30b296b17e86d652e3dd408ba393063a109b8aefd7af314d048e13), 0xe0afaed4269495bf1228e8855b3e0aab936e9488c6f5c42aed49ac33a1d102ec);
    }

    function hashCommitteeLeave(CommitteeLeave calldata c) external pure returns (bytes32) {
        return CommitteeHash.hash(c);
    }

    function test_hash_isThatOfTheVectors_forCommitteeLeave() public view {
        check(this.hashCommitteeLeave(CommitteeLeave(0xe3ac3022c5a2b5a915c55dfaec313f8a41f6b2ba949527f18138d57ab1911720)), 0x0502bedc4cae3952729d76e0b133fad7e0ead81392fbf7a43ebc47faf6ffbb5f);
        check(Digest(CommitteeHash.SIGNED_COMMITTEE_LEAVE, 0x0502bedc4cae3952729d76e0b133fad7e0ead81392fbf7a43ebc47faf6ffbb5f, address(bytes20(hex"a7969b835e26a3660c165d31bf1210443fe7f9a0")), 7000021, 0x07659587351d7c1fb6ef76f127ca41ba150b311d5adba3068f0a7888be7a5d3a), 0x6747db8b5167ed112bb3ac185168012531af5111113caa90278ae496353755ff);
    }

    function hashCommitteeOpen(CommitteeOpen calldata c) external pure returns (bytes32) {
        return CommitteeHash.hash(c);
    }

    function test_hash_isThatOfTheVectors_forCommitteeOpen() public view {
        check(this.hashCommitteeOpen(CommitteeOpen(0xca9af0bd2c389aafdf9edcad12f169f890738a8fa037f01bcebd0f4cc26ed04b, 0x168267965c42de52cd51e226a92987c96ab77c1053ad4092c7e46d1200c8cf0a, 0xc399283744f0e0d9565949d5c0630277ce0f8e850e1486830dd4cb090b580d58)), 0xb3eb522886583d2790721bcc0178f19410f1827edbb8096be8967a05f9bb3c36);
        check(Digest(CommitteeHash.SIGNED_COMMITTEE_OPEN, 0xb3eb522886583d2790721bcc0178f19410f1827edbb8096be8967a05f9bb3c36, address(bytes20(hex"790a6f28dadbb1c8d2955866cf6f970c1b71af15")), 8000024, 0x18d1c4fa9b30b296b17e86d652e3dd408ba393063a109b8aefd7af314d048e13), 0x8b39f34c99d5d919e66fcca02a049aea61d5ee8939e0e8b9966780b180fc05c4);
    }

    function hashCommitteePass(CommitteePass calldata c) external pure returns (bytes32) {
        return CommitteeHash.hash(c);
    }

    function test_hash_isThatOfTheVectors_forCommitteePass() public view {
        check(this.hashCommitteePass(CommitteePass(0xe3ac3022c5a2b5a915c55dfaec313f8a41f6b2ba949527f18138d57ab1911720, 1, 1)), 0xf952f6b6ecf230015b69bf3668bfef724fc0192e0fe7e2de5ef8a0b0260fc607);
        check(Digest(CommitteeHash.SIGNED_COMMITTEE_PASS, 0xf952f6b6ecf230015b69bf3668bfef724fc0192e0fe7e2de5ef8a0b0260fc607, address(bytes20(hex"7616028141e812799ec8c9c00eb6fde9559ef2df")), 9000027, 0x07659587351d7c1fb6ef76f127ca41ba150b311d5adba3068f0a7888be7a5d3a), 0xae2c2ef1711673263e0f74b5b7c61a0eb99954ce98b9790a14d029ff7c3d8d25);
    }

    function hashCommitteePost(CommitteePost calldata c) external pure returns (bytes32) {
        return CommitteeHash.hash(c);
    }

    function test_hash_isThatOfTheVectors_forCommitteePost() public view {
        check(this.hashCommitteePost(CommitteePost(0x7777777777777777777777777777777777777777777777777777777777777777, CommitteeTerms(2, 2, CommitteeMembers(1, 3, 3, 4, 3, 0), CommitteePots(1000, 500, 7, 0, 2000), CommitteeStakes(10000, 16, 5000, 50000, 10000, 1000), CommitteeScoring(1000000000, 0, 0, 50, 1, 0), CommitteeLengths(100, 0, 100, 100, 30, 100, 100, 100, 100, 1000), 0, 0, new address[](0)))), 0xc3fa13d005d0f84ea333f6ef574805728bf2467160d3210ef7ad03ef1c6ad66a);
        check(Digest(CommitteeHash.SIGNED_COMMITTEE_POST, 0xc3fa13d005d0f84ea333f6ef574805728bf2467160d3210ef7ad03ef1c6ad66a, address(bytes20(hex"df937fcf65fca1e521d91f47cfd888e322db1bbb")), 10000030, 0x18d1c4fa9b30b296b17e86d652e3dd408ba393063a109b8aefd7af314d048e13), 0xddacc3dbaaf2df748bf741d5a8b5f7d27793d93e992f99161a511878e08eb983);
    }

    function hashCommitteeReceived(CommitteeReceived calldata c) external pure returns (bytes32) {
        return CommitteeHash.hash(c);
    }

    function test_hash_isThatOfTheVectors_forCommitteeReceived() public view {
        check(this.hashCommitteeReceived(CommitteeReceived(0xe3ac3022c5a2b5a915c55dfaec313f8a41f6b2ba949527f18138d57ab1911720)), 0x7718120ad4cc51e0311de4a3429d2393dfdb8cf0061fbc75748c5ebbab48e08c);
        check(Digest(CommitteeHash.SIGNED_COMMITTEE_RECEIVED, 0x7718120ad4cc51e0311de4a3429d2393dfdb8cf0061fbc75748c5ebbab48e08c, address(bytes20(hex"465106fc98f0d49ed8a141141e2eda834c3dd3f1")), 11000033, 0x07659587351d7c1fb6ef76f127ca41ba150b311d5adba3068f0a7888be7a5d3a), 0xa7d9e7a0019e171cd476ffafa094c7253f15e8d6556619ed7c2304b29db4c529);
    }

    function hashCommitteeRecruit(CommitteeRecruit calldata c) external pure returns (bytes32) {
        return CommitteeHash.hash(c);
    }

    function test_hash_isThatOfTheVectors_forCommitteeRecruit() public view {
        check(this.hashCommitteeRecruit(CommitteeRecruit(0xe3ac3022c5a2b5a915c55dfaec313f8a41f6b2ba949527f18138d57ab1911720)), 0x873fd96b88941f708161723a45a72bf1fc39f8978a13bebb872fde285dd35ad0);
        check(Digest(CommitteeHash.SIGNED_COMMITTEE_RECRUIT, 0x873fd96b88941f708161723a45a72bf1fc39f8978a13bebb872fde285dd35ad0, address(bytes20(hex"e8c8e3436ac35b6f7754a6a06608ee46555cf69b")), 12000036, 0x18d1c4fa9b30b296b17e86d652e3dd408ba393063a109b8aefd7af314d048e13), 0x3e7940b8a1dfb8bc314656331ce11b7bcce442143d768606df76ccced8612e95);
    }

    function hashCommitteeRelease(CommitteeRelease calldata c) external pure returns (bytes32) {
        return CommitteeHash.hash(c);
    }

    function test_hash_isThatOfTheVectors_forCommitteeRelease() public view {
        check(this.hashCommitteeRelease(CommitteeRelease(0xca9af0bd2c389aafdf9edcad12f169f890738a8fa037f01bcebd0f4cc26ed04b, 1, 0x168267965c42de52cd51e226a92987c96ab77c1053ad4092c7e46d1200c8cf0a)), 0x89adee1fac5c3907d45e5f4a5981019c99c2919010fa87d65232692d001e7a7a);
        check(Digest(CommitteeHash.SIGNED_COMMITTEE_RELEASE, 0x89adee1fac5c3907d45e5f4a5981019c99c2919010fa87d65232692d001e7a7a, address(bytes20(hex"f8c10a3689326cd9e4ff077915da1907a5218c35")), 13000039, 0x07659587351d7c1fb6ef76f127ca41ba150b311d5adba3068f0a7888be7a5d3a), 0x9889f8de6b795653cf4c8522085b8a82f98cc586f46d1938dc8dae3ab9f35543);
    }

    function hashCommitteeReleaseData(CommitteeReleaseData calldata c) external pure returns (bytes32) {
        return CommitteeHash.hash(c);
    }

    function test_hash_isThatOfTheVectors_forCommitteeReleaseData() public view {
        check(this.hashCommitteeReleaseData(CommitteeReleaseData(0xca9af0bd2c389aafdf9edcad12f169f890738a8fa037f01bcebd0f4cc26ed04b, 1, 0x53aa2ff062c0831660d7f614153faf45c6aa1baec5c3cac5687d9e7add973b3c)), 0x99c37458b33eab3accd802ff276510fdaa9245db2c133fb11a9c10be26452ac3);
        check(Digest(CommitteeHash.SIGNED_COMMITTEE_RELEASE_DATA, 0x99c37458b33eab3accd802ff276510fdaa9245db2c133fb11a9c10be26452ac3, address(bytes20(hex"324add97adf1d678ed0803d69f9e7f13746c5407")), 14000042, 0x18d1c4fa9b30b296b17e86d652e3dd408ba393063a109b8aefd7af314d048e13), 0x57c3d4a0b163a66f5d0be335ca7a5bb8c949ffaf05d62a5b813c9c99b4c562e4);
    }

    function hashCommitteeReveal(CommitteeReveal calldata c) external pure returns (bytes32) {
        return CommitteeHash.hash(c);
    }

    function test_hash_isThatOfTheVectors_forCommitteeReveal() public view {
        check(this.hashCommitteeReveal(CommitteeReveal(0xca9af0bd2c389aafdf9edcad12f169f890738a8fa037f01bcebd0f4cc26ed04b, 1, 1, Manifest(0, hex"000008", hex"000000000000000000000000000000000000000000000000", hex"000000000000019000000000000000640000000000000000", 0x0307646e8775d9f74da3d7e1f78b9a765b0e07e0ac5f4220f681ac4aba66fc34, 0xb8ef991678c83de8a728758db6eb5722c0d01cdb2106db93abb3c1b94236029b, 300000, 900000), 0x0000000000000000000000000000000000000000000000000000000000000000, 0x5a7aa36526693a2a066990349c4efbffa907c48dbf8e720d538372c603ecf9f1)), 0xd335603ba4a6b05537827339c47ca125d5ee6aeb8513b3696491145cad5c1fbe);
        check(Digest(CommitteeHash.SIGNED_COMMITTEE_REVEAL, 0xd335603ba4a6b05537827339c47ca125d5ee6aeb8513b3696491145cad5c1fbe, address(bytes20(hex"cb52cc2aead801b6ccd9abeba3f4c7810a968349")), 15000045, 0x07659587351d7c1fb6ef76f127ca41ba150b311d5adba3068f0a7888be7a5d3a), 0xcefe95c98c94b0f2fb0ba06e9f804e63d2410e2e6a5d17c542cd047e9a2f665f);
    }

    function hashCommitteeSignUpValidator(CommitteeSignUpValidator calldata c) external pure returns (bytes32) {
        return CommitteeHash.hash(c);
    }

    function test_hash_isThatOfTheVectors_forCommitteeSignUpValidator() public view {
        check(this.hashCommitteeSignUpValidator(CommitteeSignUpValidator(0xca9af0bd2c389aafdf9edcad12f169f890738a8fa037f01bcebd0f4cc26ed04b, 1, 0x22dbf039925035aa51448ce17c74daa1ef4cb81aec602298265e4f3ebafc4c0a)), 0x9bf77c3ec8d1fffd23f80979b2c068952f0f186ab4670304f140b565894d4ebd);
        check(Digest(CommitteeHash.SIGNED_COMMITTEE_SIGN_UP_VALIDATOR, 0x9bf77c3ec8d1fffd23f80979b2c068952f0f186ab4670304f140b565894d4ebd, address(bytes20(hex"f2671ca27ea2b6eb93c3fd8c2467a4b6426b1306")), 16000048, 0x18d1c4fa9b30b296b17e86d652e3dd408ba393063a109b8aefd7af314d048e13), 0x642484aa3a638af4e70ebb6adef785af128a1a316dadcdf69a888eb31e3f975b);
    }

    function hashCommitteeSignUpWorker(CommitteeSignUpWorker calldata c) external pure returns (bytes32) {
        return CommitteeHash.hash(c);
    }

    function test_hash_isThatOfTheVectors_forCommitteeSignUpWorker() public view {
        check(this.hashCommitteeSignUpWorker(CommitteeSignUpWorker(0xca9af0bd2c389aafdf9edcad12f169f890738a8fa037f01bcebd0f4cc26ed04b, 100)), 0x102163072af70bbdef2d236f20ed9282b308032ff388a53cb7e2fe6d89b8ecb5);
        check(Digest(CommitteeHash.SIGNED_COMMITTEE_SIGN_UP_WORKER, 0x102163072af70bbdef2d236f20ed9282b308032ff388a53cb7e2fe6d89b8ecb5, address(bytes20(hex"9d76d938d40f0f62f0ad8c62aea57c790fbfc53b")), 17000051, 0x07659587351d7c1fb6ef76f127ca41ba150b311d5adba3068f0a7888be7a5d3a), 0xcf33cfba62f7e25ae41a4ca5eeb5a16f0c5ed4ea6dd742cbfd9b63c23558e33b);
    }

    function hashCommitteeStartRound(CommitteeStartRound calldata c) external pure returns (bytes32) {
        return CommitteeHash.hash(c);
    }

    function test_hash_isThatOfTheVectors_forCommitteeStartRound() public view {
        check(this.hashCommitteeStartRound(CommitteeStartRound(0xe3ac3022c5a2b5a915c55dfaec313f8a41f6b2ba949527f18138d57ab1911720)), 0xe37b775cc298a0ff79124c192f03d0aa07707e3e5d0c46c2a25d981904ca0db4);
        check(Digest(CommitteeHash.SIGNED_COMMITTEE_START_ROUND, 0xe37b775cc298a0ff79124c192f03d0aa07707e3e5d0c46c2a25d981904ca0db4, address(bytes20(hex"61d1ec019e2e547c658a6ff59efa09b428c3805c")), 18000054, 0x18d1c4fa9b30b296b17e86d652e3dd408ba393063a109b8aefd7af314d048e13), 0x348308854d7b0b9b12f5f990820fd9b278f4096b2d01deeb5ce1ee9036daab9f);
    }

    function hashCommitteeStopTraining(CommitteeStopTraining calldata c) external pure returns (bytes32) {
        return CommitteeHash.hash(c);
    }

    function test_hash_isThatOfTheVectors_forCommitteeStopTraining() public view {
        check(this.hashCommitteeStopTraining(CommitteeStopTraining(0xe3ac3022c5a2b5a915c55dfaec313f8a41f6b2ba949527f18138d57ab1911720)), 0x154acd869a9ca83fd3dad38e09404e226592bcf3a22998fa3eca831f0e3c32cb);
        check(Digest(CommitteeHash.SIGNED_COMMITTEE_STOP_TRAINING, 0x154acd869a9ca83fd3dad38e09404e226592bcf3a22998fa3eca831f0e3c32cb, address(bytes20(hex"cf1d3dd371968977f87c8fad0d92e2329f82d9d8")), 19000057, 0x07659587351d7c1fb6ef76f127ca41ba150b311d5adba3068f0a7888be7a5d3a), 0xbc11b5f999ea405609d9697000a7a8a34f38cc65badddeaf676af9e435e5034e);
    }

    function hashCommitteeSubmit(CommitteeSubmit calldata c) external pure returns (bytes32) {
        return CommitteeHash.hash(c);
    }

    function test_hash_isThatOfTheVectors_forCommitteeSubmit() public view {
        check(this.hashCommitteeSubmit(CommitteeSubmit(0xca9af0bd2c389aafdf9edcad12f169f890738a8fa037f01bcebd0f4cc26ed04b, 1, 0x7728acb1da6cbce815c7fc6c02d857ab429d8e358831266c1a694b07720223ef, 0x168267965c42de52cd51e226a92987c96ab77c1053ad4092c7e46d1200c8cf0a)), 0x4b94320b2d536099e98ec24398ac7606b5b7724192116fd0c947ee4170cb1fbf);
        check(Digest(CommitteeHash.SIGNED_COMMITTEE_SUBMIT, 0x4b94320b2d536099e98ec24398ac7606b5b7724192116fd0c947ee4170cb1fbf, address(bytes20(hex"bdb58755f840290939f2f6f7ac5dcf1130879ad7")), 20000060, 0x18d1c4fa9b30b296b17e86d652e3dd408ba393063a109b8aefd7af314d048e13), 0xd7f1a9fd36f37f5ffecfb7ab05faac7e72d1657430ecc7894e854ce8716d34ab);
    }

    function hashCommitteeTick(CommitteeTick calldata c) external pure returns (bytes32) {
        return CommitteeHash.hash(c);
    }

    function test_hash_isThatOfTheVectors_forCommitteeTick() public view {
        check(this.hashCommitteeTick(CommitteeTick(0xca9af0bd2c389aafdf9edcad12f169f890738a8fa037f01bcebd0f4cc26ed04b)), 0x1e673f576be671e560dd5c3eaa3cae472521ac34f03468e85241240c53f501fe);
        check(Digest(CommitteeHash.SIGNED_COMMITTEE_TICK, 0x1e673f576be671e560dd5c3eaa3cae472521ac34f03468e85241240c53f501fe, address(bytes20(hex"a9c2838eded4c05b09afbde867a165ea8a319271")), 21000063, 0x07659587351d7c1fb6ef76f127ca41ba150b311d5adba3068f0a7888be7a5d3a), 0xe74ab972a287a3ac29f92108334e843cee2b342f75eda5dde34225d8c78fdfc4);
    }

    function hashEnrol(Enrol calldata c) external pure returns (bytes32) {
        return CommonHash.hash(c);
    }

    function test_hash_isThatOfTheVectors_forEnrol() public view {
        check(this.hashEnrol(Enrol(0x617f83e33d3a4b0d462a049763e65317dff228bb5698e7f550710fcca80a57b2)), 0x55bc88da914568375e90f7871093328414dc37fa3631e8f22c87b10c10e9360d);
        check(Digest(CommonHash.SIGNED_ENROL, 0x55bc88da914568375e90f7871093328414dc37fa3631e8f22c87b10c10e9360d, address(bytes20(hex"6392e18a87f7a6aa0043a0d9b00f46711f49e3bc")), 22000066, 0x18d1c4fa9b30b296b17e86d652e3dd408ba393063a109b8aefd7af314d048e13), 0xf0a5d7d4daf13115c0a21416f3ca26797e9ca1c3146964671ecb1101238320a7);
    }

    function hashTransfer(Transfer calldata c) external pure returns (bytes32) {
        return CommonHash.hash(c);
    }

    function test_hash_isThatOfTheVectors_forTransfer() public view {
        check(this.hashTransfer(Transfer(address(bytes20(hex"6350fd3b4539cead100ae04bf2f44776a428545d")), 1000000000)), 0x8cbfc477beea8ed71d042776596bda42a1ebf3c0c8fe71412d34912b79413f70);
        check(Digest(CommonHash.SIGNED_TRANSFER, 0x8cbfc477beea8ed71d042776596bda42a1ebf3c0c8fe71412d34912b79413f70, address(bytes20(hex"e73e9d7a8d5476624889c8b4009702a8ee69403d")), 23000069, 0x07659587351d7c1fb6ef76f127ca41ba150b311d5adba3068f0a7888be7a5d3a), 0xd7a4218e287b2984ca0ab8c7574dc4f5d59a45bc7a01646c73da891cd9113661);
    }

    function hashWithdraw() external pure returns (bytes32) {
        return CommonHash.hashWithdraw();
    }

    function test_hash_isThatOfTheVectors_forWithdraw() public view {
        check(this.hashWithdraw(), 0xc94a66967a40bf9e41a8c3190d060f6ba9dd6b70dd2ca7dc339881c6dd7b1b01);
        check(Digest(CommonHash.SIGNED_WITHDRAW, 0xc94a66967a40bf9e41a8c3190d060f6ba9dd6b70dd2ca7dc339881c6dd7b1b01, address(bytes20(hex"5f8329ed74ec07ddccd083292418311f019cf38b")), 24000072, 0x18d1c4fa9b30b296b17e86d652e3dd408ba393063a109b8aefd7af314d048e13), 0x83c4e8da80192f89a8f8f89a74db6edfd2baccabd75ae5b251fba4cba682ea6f);
    }
}
